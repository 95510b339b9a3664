import {
  type OnRedacted,
  type PersonalData,
  type Redact,
  redactWith,
  type TranscriptEvent,
} from "@callhook/core";
import { type CallNews, callRecordings, type Database, redactionSetting } from "@callhook/db";

/** The events of a call, and how what its workspace does not want kept is replaced in them; null where nothing is. */
export type ReadRecording = { call: CallNews; events: TranscriptEvent[]; redact: Redact | null };

/**
 * Takes up the jobs of calls and reads what is to be recorded, of those that exist. What a workspace does not want kept
 * is replaced once a call has ended: not before, since the agent still talks about it, and whoever follows it helps it.
 */
export async function readRecordings(options: {
  database: Database;
  calls: readonly CallNews[];
  onRedacted?: OnRedacted;
}): Promise<ReadRecording[]> {
  const { database, calls, onRedacted } = options;
  const eventsOfEach = await callRecordings(database).take(calls);
  const kindsOf = redactedKinds(database);
  const recordings: ReadRecording[] = [];
  for (const [index, call] of calls.entries()) {
    const events = eventsOfEach[index] ?? [];
    if (events.length === 0) continue;
    const hasEnded = events.some(({ type }) => type === "call-ended");
    const kinds = hasEnded ? await kindsOf(call.workspaceId) : [];
    const redact = kinds.length === 0 ? null : redactWith(new Set(kinds), onRedacted);
    recordings.push({ call, events, redact });
  }
  return recordings;
}

/** Asks for each workspace once. */
function redactedKinds(database: Database): (workspaceId: string) => Promise<readonly PersonalData[]> {
  const known = new Map<string, readonly PersonalData[]>();
  return async (workspaceId) => {
    const kinds = known.get(workspaceId) ?? (await redactionSetting({ database, workspaceId }).read());
    known.set(workspaceId, kinds);
    return kinds;
  };
}
