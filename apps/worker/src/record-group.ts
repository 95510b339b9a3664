import { setTimeout } from "node:timers/promises";
import {
  CallhookError,
  type CallTranscript,
  type ErrorCode,
  foldTranscript,
  type OnRedacted,
  productionEnvironment,
  type Redact,
} from "@callhook/core";
import type { RecordedCall } from "@callhook/core/interop";
import { type CallNews, callRecordings, callRepository, type Database } from "@callhook/db";
import { type ReadRecording, readRecordings } from "./read-recordings.ts";

export type RecordingOutcome =
  | { recorded: CallNews }
  | { unchanged: CallNews }
  | { failed: { call: CallNews; error: unknown } };

export type GroupRecording = {
  database: Database;
  calls: CallNews[];
  /** Told of each transcript that was brought up to date. Must not throw. */
  onRecorded?: (recorded: RecordedCall) => void;
  /** Told of each thing that was replaced. Must not throw. */
  onRedacted?: OnRedacted;
};

/** Together, which is one way to the database for all of them; where that fails, each for itself. */
export async function recordGroup(options: GroupRecording): Promise<RecordingOutcome[]> {
  const { database, calls } = options;
  const alone = calls.map((call) => ({ call, record: () => recordTogether({ ...options, calls: [call] }) }));
  if (alone.length === 1) return oneByOne({ database, recordings: alone });
  try {
    return await recordTogether(options);
  } catch (error) {
    if (await isAway({ database, error })) return calls.map((call) => ({ failed: { call, error } }));
    return oneByOne({ database, recordings: alone });
  }
}

/** What is to be replaced is replaced in more than the transcript: each such call has a transaction of its own. */
async function recordTogether(options: GroupRecording): Promise<RecordingOutcome[]> {
  const { database, calls } = options;
  const read = await readRecordings(options);
  const plain = read.filter(({ redact }) => redact === null);
  const saved = await saveTogether({ ...options, recordings: plain });
  const alone = read.flatMap(({ redact, ...recording }) =>
    redact === null
      ? []
      : { call: recording.call, record: () => saveAlone({ ...options, ...recording, redact }) },
  );
  const [first] = alone;
  // Whoever asked for one call judges its failure.
  if (calls.length === 1 && first !== undefined) return first.record();
  const isAlone = new Set(alone.map(({ call }) => call));
  const together = calls
    .filter((call) => !isAlone.has(call))
    .map((call) => (saved.has(call) ? { recorded: call } : { unchanged: call }));
  return [...together, ...(await oneByOne({ database, recordings: alone }))];
}

/** Answers those that were news. */
async function saveTogether(
  options: GroupRecording & { recordings: ReadRecording[] },
): Promise<Set<CallNews>> {
  const folded = options.recordings.map((read) => ({ ...read, transcript: foldTranscript(read.events) }));
  if (folded.length === 0) return new Set();
  const wanted = folded.map(({ call, transcript }) => ({ ...call, transcript }));
  const results = await callRecordings(options.database).save(wanted);
  const news = folded.filter((_recording, index) => results[index] === "saved");
  for (const recording of news) tell({ ...options, ...recording });
  return new Set(news.map(({ call }) => call));
}

async function saveAlone(
  options: GroupRecording & Pick<ReadRecording, "call" | "events"> & { redact: Redact },
): Promise<RecordingOutcome[]> {
  const { database, call, events, redact } = options;
  const { callId, workspaceId } = call;
  const calls = callRepository({ database, workspaceId });
  const { isNews, transcript } = await calls.saveRedacted({ callId, events, redact });
  if (!isNews) return [{ unchanged: call }];
  tell({ ...options, transcript });
  return [{ recorded: call }];
}

/** One that fails fails alone; where it is the database that fails, it is not asked again for each. */
async function oneByOne(options: {
  database: Database;
  recordings: { call: CallNews; record: () => Promise<RecordingOutcome[]> }[];
}): Promise<RecordingOutcome[]> {
  const { database, recordings } = options;
  const outcomes: RecordingOutcome[] = [];
  for (const [index, { call, record }] of recordings.entries()) {
    try {
      outcomes.push(...(await record()));
    } catch (error) {
      // Removed since: nothing is left to record.
      if (hasCode(error, "not-found")) outcomes.push({ unchanged: call });
      else if (await isAway({ database, error })) {
        const others = recordings.slice(index).map(({ call: other }) => ({ failed: { call: other, error } }));
        return [...outcomes, ...others];
      } else outcomes.push({ failed: { call, error } });
    }
  }
  return outcomes;
}

const patienceMs = 2_000;

/**
 * Whether all would fail as this one did. What PostgreSQL reports of itself can be due to one call, such as a page of the
 * disk that cannot be read or a row that takes all memory, so whether it answers decides.
 */
async function isAway({ database, error }: { database: Database; error: unknown }): Promise<boolean> {
  if (!hasCode(error, "unavailable")) return false;
  const answer = database.ping().then(
    () => false,
    () => true,
  );
  return Promise.race([answer, setTimeout(patienceMs, true, { ref: false })]);
}

function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof CallhookError && error.code === code;
}

function tell(
  options: GroupRecording & Pick<ReadRecording, "call" | "events"> & { transcript: CallTranscript },
): void {
  const { onRecorded, call, events, transcript } = options;
  const started = events.find((event) => event.type === "call-started");
  const environment = started?.environment ?? productionEnvironment;
  onRecorded?.({ callId: call.callId, environment, transcript });
}
