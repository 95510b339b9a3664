import type { AgentId, CallMocks, CallVariables, Channel } from "@callhook/core";
import { useRef, useState } from "react";
import { useApiClient } from "../../lib/api.ts";
import { problemOf } from "./conversation-problem.ts";
import { type AgentVoice, readParts } from "./read-parts.ts";
import type { ConversationAction } from "./reduce-conversation.ts";

export type CallSetup = {
  from?: string | null;
  variables?: CallVariables;
  mocks?: CallMocks;
  environment?: string;
};

export type ConversationVerbs = {
  isStarting: boolean;
  isEnding: boolean;
  start(setup: CallSetup): Promise<void>;
  /** Starts the call first where there is none. */
  send(text: string): Promise<void>;
  /** Stops the agent; `heardText` is what a voice has really spoken, by default all that was shown. */
  interrupt(options?: { heardText?: string }): Promise<void>;
  end(): Promise<void>;
};

type VerbOptions = {
  agent: AgentId;
  channel: Channel;
  callId: string | null;
  /** What was shown of the agent's current words. */
  heardText: string;
  dispatch: (action: ConversationAction) => void;
  raise: (error: unknown) => void;
  onCallStarted: (callId: string) => void;
  voice: AgentVoice | null;
};

/** What a caller can do; failures become problems of the conversation, never rejections. */
export function useConversationVerbs(options: VerbOptions): ConversationVerbs {
  const { callId, dispatch, raise } = options;
  const client = useApiClient();
  const starting = useBusy();
  const ending = useBusy();
  const sendCount = useRef(0);

  async function open(setup: CallSetup): Promise<string> {
    const { agent, channel } = options;
    const started = await starting.during(client.calls.start.mutate({ agent, channel, ...setup }));
    dispatch({ type: "call-opened", callId: started.callId });
    options.onCallStarted(started.callId);
    return started.callId;
  }

  async function send(text: string): Promise<void> {
    const words = text.trim();
    if (words === "") return;
    sendCount.current += 1;
    const sendId = String(sendCount.current);
    dispatch({ type: "sending-started", sendId, text: words, atMs: Date.now() });
    try {
      const parts = await client.calls.say.mutate({ callId: callId ?? (await open({})), text: words });
      const { interrupted } = await readParts({ parts, sendId, dispatch, voice: options.voice });
      dispatch({ type: "sending-finished", sendId, interrupted });
    } catch (error) {
      dispatch({ type: "sending-failed", sendId, problem: problemOf(error) });
    }
  }

  async function interrupt({ heardText }: { heardText?: string } = {}): Promise<void> {
    if (callId === null) return;
    const shown = options.heardText === "" ? undefined : options.heardText;
    const utteranceUntilInterrupt = heardText ?? shown;
    const result = await client.calls.interrupt.mutate({ callId, utteranceUntilInterrupt });
    if (result.heldDuringToolCallId === null) return;
    const message =
      "This tool cannot be interrupted. What you say is kept and answered as soon as it is done.";
    dispatch({ type: "problem-raised", problem: { code: "not-interruptible", message } });
  }

  async function end(): Promise<void> {
    if (callId !== null) await ending.during(client.calls.end.mutate({ callId }));
  }

  return {
    isStarting: starting.isBusy,
    isEnding: ending.isBusy,
    start: (setup) => open(setup).then(() => undefined, raise),
    send,
    interrupt: (heard) => interrupt(heard).catch(raise),
    end: () => end().catch(raise),
  };
}

function useBusy() {
  const [isBusy, setIsBusy] = useState(false);
  async function during<Result>(work: Promise<Result>): Promise<Result> {
    setIsBusy(true);
    try {
      return await work;
    } finally {
      setIsBusy(false);
    }
  }
  return { isBusy, during };
}
