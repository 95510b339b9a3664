import { randomUUID } from "node:crypto";
import { callRepository } from "@callhook/db";
import { callEnded } from "../../calls/call-ended.ts";
import type { FoundLine } from "../../lines/find-line.ts";
import { spokenLanguage } from "../../lines/spoken-language.ts";
import type { Services } from "../../services.ts";
import type { ChannelSession, ChannelSetup } from "../protocol.ts";

/** Who calls whom, where the platform says so. */
export type CallDetails = { from: string | null; to: string | null };

export type OpenedCall = {
  session: ChannelSession;
  /** Whether nobody has connected to it before. */
  isNew: boolean;
  /** What the record has of the caller, in their order. */
  recorded: string[];
};

/** Finds or begins the call that a platform has given an id, on whichever replica it was before, and connects to it. */
export async function openPlatformCall(options: {
  services: Services;
  line: FoundLine;
  externalId: string;
  details: CallDetails;
  /** How the platform speaks, once it is known whether the call is new. */
  setupFor: (call: { isNew: boolean }) => Omit<ChannelSetup, "workspaceId" | "callId" | "connectionId">;
}): Promise<OpenedCall> {
  const { services, line, externalId, details, setupFor } = options;
  const { workspaceId, provider, agent, environment, voice } = line;
  const language = spokenLanguage(voice);
  const calls = callRepository({ database: services.database, workspaceId });
  const { call } = await calls.startOrFind({
    agent,
    channel: "platform",
    platform: provider,
    externalId,
    from: details.from,
    environment,
    variables: language === null ? {} : { language },
    ...(details.to !== null && { to: details.to }),
  });
  if (call.status === "ended") throw callEnded();
  const { events: history, unreadable } = await calls.readableEvents({ callId: call.id });
  const isNew = ![...history, ...unreadable].some(({ type }) => type === "channel-connected");
  const recorded = history.flatMap((event) => (event.type === "caller-spoke" ? [event.text] : []));
  const setup = { ...setupFor({ isNew }), workspaceId, callId: call.id, connectionId: randomUUID() };
  return { session: await services.channelCalls.open(setup), isNew, recorded };
}
