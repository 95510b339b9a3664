import { setTimeout as wait } from "node:timers/promises";
import { agentRepository, type CallNews, callRepository } from "@callhook/db";
import { callEnded } from "../calls/call-ended.ts";
import { stopping } from "../calls/stopping.ts";
import { type ChannelCall, createChannelCall } from "./channel-call.ts";
import type { ChannelServices } from "./held-call.ts";
import type { ChannelSession, ChannelSetup } from "./protocol.ts";

/** The calls that this process holds for channels. */
export type ChannelCalls = {
  /**
   * Gives a connection its call. The first one hears the agent's greeting; one that comes back within half a minute
   * goes on where the one before it broke; one that comes while another is there takes over from it.
   */
  open(setup: ChannelSetup): Promise<ChannelSession>;
  /** Takes no new connections, lets every agent finish what it is saying for a while, then closes the connections. */
  drain(withinMs: number): Promise<void>;
};

export function createChannelCalls(
  options: ChannelServices & {
    /** How long a call whose connection broke is kept. */
    keepMs: number;
  },
): ChannelCalls {
  const { keepMs, ...services } = options;
  const held = new Map<string, Promise<ChannelCall>>();
  let isDraining = false;

  function hold(setup: ChannelSetup): Promise<ChannelCall> {
    const { workspaceId, callId } = setup;
    const key = `${workspaceId}/${callId}`;
    const known = held.get(key);
    if (known !== undefined) return known;
    const forget = () => {
      if (held.get(key) === opening) held.delete(key);
    };
    const address = { workspaceId, callId };
    const opening = openCall({ services, address, setup, keepMs, onOver: forget });
    held.set(key, opening);
    opening.catch(forget);
    return opening;
  }

  return {
    async open(setup) {
      if (isDraining) throw stopping();
      return (await hold(setup)).attach(setup);
    },
    async drain(withinMs) {
      isDraining = true;
      const opened = await Promise.allSettled(held.values());
      const calls = opened.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
      await Promise.all(
        calls.map(async (call) => {
          await Promise.race([call.settled(), wait(withinMs, undefined, { ref: false })]);
          await call.giveUp();
        }),
      );
    },
  };
}

async function openCall(options: {
  services: ChannelServices;
  address: CallNews;
  setup: ChannelSetup;
  keepMs: number;
  onOver: () => void;
}): Promise<ChannelCall> {
  const { services, address } = options;
  const { database } = services;
  const { workspaceId, callId } = address;
  const call = await callRepository({ database, workspaceId }).get(callId);
  const { greeting } = await agentRepository({ database, workspaceId }).get(call.agent);
  const conversation = await services.conversations.open(address);
  if (conversation.hasEnded) throw callEnded();
  const { language } = call.variables;
  return createChannelCall({
    ...options,
    conversation,
    greeting,
    language: typeof language === "string" ? language : null,
  });
}
