import {
  CallhookError,
  type CallTranscript,
  type ErrorCode,
  foldTranscript,
  type OnRedacted,
  productionEnvironment,
  type TranscriptEvent,
} from "@callhook/core";
import type { RecordedCall } from "@callhook/core/interop";
import { type CallNews, callRecordings, callRepository, type Database } from "@callhook/db";
import { type ReadRecording, readRecordings } from "./read-recordings.ts";

export type RecordingReport = {
  /** Calls whose transcript was brought up to date. */
  recorded: CallNews[];
  /** Calls whose transcript was up to date already, thanks to another job. */
  unchanged: CallNews[];
  /** Calls that could not be recorded this time, each with its error. */
  failed: { call: CallNews; error: unknown }[];
};

type Outcome =
  | { recorded: CallNews }
  | { unchanged: CallNews }
  | { failed: { call: CallNews; error: unknown } };

type Recording = {
  database: Database;
  calls: CallNews[];
  /** Told of each transcript that was brought up to date. Must not throw. */
  onRecorded?: (recorded: RecordedCall) => void;
  /** Told of each thing that was replaced. Must not throw. */
  onRedacted?: OnRedacted;
};

/** Few enough that the events of long calls fit into memory, and that one bad call costs the others little. */
const callsTogether = 16;
/** As many as the database's pool has connections to spare. */
const groupsAtOnce = 4;

/**
 * Folds the events of each call into its transcript and saves it. Repeats and disorder change nothing: the whole
 * call is folded anew, and an older transcript never replaces a newer one. A call that fails fails alone.
 */
export async function recordTranscripts(options: Recording): Promise<RecordingReport> {
  const groups = inGroups(options.calls).values();
  const record = async () => {
    const outcomes: Outcome[] = [];
    for (const calls of groups) outcomes.push(...(await recordGroup({ ...options, calls })));
    return outcomes;
  };
  const recorders = Array.from({ length: groupsAtOnce }, record);
  return toReport((await Promise.all(recorders)).flat());
}

function inGroups(calls: CallNews[]): CallNews[][] {
  const starts = Array.from({ length: Math.ceil(calls.length / callsTogether) }, (_, index) => index);
  return starts.map((index) => calls.slice(index * callsTogether, (index + 1) * callsTogether));
}

/** Together, which is one way to the database for all of them; where that fails, each for itself. */
async function recordGroup(options: Recording): Promise<Outcome[]> {
  const { calls } = options;
  try {
    return await recordTogether(options);
  } catch (error) {
    if (calls.length > 1 && !hasCode(error, "unavailable")) return recordOneByOne(options);
    // Removed since: nothing is left to record.
    const isGone = hasCode(error, "not-found");
    return calls.map((call) => (isGone ? { unchanged: call } : { failed: { call, error } }));
  }
}

async function recordOneByOne(options: Recording): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const call of options.calls) outcomes.push(...(await recordGroup({ ...options, calls: [call] })));
  return outcomes;
}

async function recordTogether(options: Recording): Promise<Outcome[]> {
  const { database, calls } = options;
  const recordings = await readRecordings(options);
  // What is to be replaced is replaced in more than the transcript: each such call has a transaction of its own.
  if (calls.length > 1 && recordings.some(({ redact }) => redact !== null)) return recordOneByOne(options);
  const news = await save({ database, recordings });
  for (const { call, events, transcript } of news)
    options.onRecorded?.({ callId: call.callId, environment: environmentOf(events), transcript });
  const recorded = new Set(news.map(({ call }) => call));
  return calls.map((call) => (recorded.has(call) ? { recorded: call } : { unchanged: call }));
}

type Saved = Pick<ReadRecording, "call" | "events"> & { transcript: CallTranscript };

/** Answers those that were news. */
async function save(options: { database: Database; recordings: ReadRecording[] }): Promise<Saved[]> {
  const { database, recordings } = options;
  const [first] = recordings;
  if (first !== undefined && first.redact !== null) {
    const { call, events, redact } = first;
    const calls = callRepository({ database, workspaceId: call.workspaceId });
    const { isNews, transcript } = await calls.saveRedacted({ callId: call.callId, events, redact });
    return isNews ? [{ call, events, transcript }] : [];
  }
  const folded = recordings.map(({ call, events }) => ({ call, events, transcript: foldTranscript(events) }));
  const wanted = folded.map(({ call, transcript }) => ({ ...call, transcript }));
  const results = await callRecordings(database).save(wanted);
  return folded.filter((_recording, index) => results[index] === "saved");
}

function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof CallhookError && error.code === code;
}

function environmentOf(events: TranscriptEvent[]): string {
  const started = events.find((event) => event.type === "call-started");
  return started?.environment ?? productionEnvironment;
}

function toReport(outcomes: Outcome[]): RecordingReport {
  return {
    recorded: outcomes.flatMap((outcome) => ("recorded" in outcome ? outcome.recorded : [])),
    unchanged: outcomes.flatMap((outcome) => ("unchanged" in outcome ? outcome.unchanged : [])),
    failed: outcomes.flatMap((outcome) => ("failed" in outcome ? outcome.failed : [])),
  };
}
