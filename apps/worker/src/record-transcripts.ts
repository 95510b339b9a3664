import { CallhookError, type OnRedacted, productionEnvironment, type TranscriptEvent } from "@callhook/core";
import type { RecordedCall } from "@callhook/core/interop";
import { type CallNews, callRepository, type Database } from "@callhook/db";
import { saveRecord } from "./save-record.ts";

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

/** As many as the database's pool has connections to spare. */
const callsAtOnce = 8;

/**
 * Folds the events of each call into its transcript and saves it. Repeats and disorder change nothing: the whole
 * call is folded anew, and an older transcript never replaces a newer one. A call that fails fails alone.
 */
export async function recordTranscripts(options: {
  database: Database;
  calls: CallNews[];
  /** Told of each transcript that was brought up to date. Must not throw. */
  onRecorded?: (recorded: RecordedCall) => void;
  /** Told of each thing that was replaced. Must not throw. */
  onRedacted?: OnRedacted;
}): Promise<RecordingReport> {
  const queue = options.calls.values();
  const record = async () => {
    const outcomes: Outcome[] = [];
    for (const call of queue) outcomes.push(await recordCall({ ...options, call }));
    return outcomes;
  };
  const recorders = Array.from({ length: callsAtOnce }, record);
  return toReport((await Promise.all(recorders)).flat());
}

async function recordCall(options: {
  database: Database;
  call: CallNews;
  onRecorded?: (recorded: RecordedCall) => void;
  onRedacted?: OnRedacted;
}): Promise<Outcome> {
  const { database, call, onRecorded } = options;
  const { workspaceId, callId } = call;
  const calls = callRepository({ database, workspaceId });
  try {
    const events = await calls.events({ callId });
    const { isNews, transcript } = await saveRecord({ ...options, events });
    if (isNews) onRecorded?.({ callId, environment: environmentOf(events), transcript });
    return isNews ? { recorded: call } : { unchanged: call };
  } catch (error) {
    // Removed since: nothing is left to record.
    if (error instanceof CallhookError && error.code === "not-found") return { unchanged: call };
    return { failed: { call, error } };
  }
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
