import {
  type CallTranscript,
  foldTranscript,
  type OnRedacted,
  redactWith,
  type TranscriptEvent,
} from "@callhook/core";
import { type CallNews, callRepository, type Database, redactionSetting } from "@callhook/db";

/**
 * Saves what a call's events tell. Once it has ended, what its workspace does not want kept is replaced: not before,
 * since the agent still talks about it, and whoever follows the call helps it.
 */
export async function saveRecord(options: {
  database: Database;
  call: CallNews;
  events: readonly TranscriptEvent[];
  onRedacted?: OnRedacted;
}): Promise<{ isNews: boolean; transcript: CallTranscript }> {
  const { database, call, events, onRedacted } = options;
  const { workspaceId, callId } = call;
  const calls = callRepository({ database, workspaceId });
  if (events.some(({ type }) => type === "call-ended")) {
    const kinds = await redactionSetting({ database, workspaceId }).read();
    const redact = redactWith(new Set(kinds), onRedacted);
    if (kinds.length > 0) return calls.saveRedacted({ callId, events, redact });
  }
  const transcript = foldTranscript(events);
  return { isNews: await calls.saveTranscript({ callId, transcript }), transcript };
}
