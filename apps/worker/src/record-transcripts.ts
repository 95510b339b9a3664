import { CallhookError, type CallTranscript, foldTranscript } from "@callhook/core";
import { type CallNews, callRepository, type Database } from "@callhook/db";

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
  onRecorded?: (recorded: { call: CallNews; transcript: CallTranscript }) => void;
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
  onRecorded?: (recorded: { call: CallNews; transcript: CallTranscript }) => void;
}): Promise<Outcome> {
  const { database, call, onRecorded } = options;
  const { workspaceId, callId } = call;
  const calls = callRepository({ database, workspaceId });
  try {
    const transcript = foldTranscript(await calls.events({ callId }));
    const isNews = await calls.saveTranscript({ callId, transcript });
    if (isNews) onRecorded?.({ call, transcript });
    return isNews ? { recorded: call } : { unchanged: call };
  } catch (error) {
    // Removed since: nothing is left to record.
    if (error instanceof CallhookError && error.code === "not-found") return { unchanged: call };
    return { failed: { call, error } };
  }
}

function toReport(outcomes: Outcome[]): RecordingReport {
  return {
    recorded: outcomes.flatMap((outcome) => ("recorded" in outcome ? outcome.recorded : [])),
    unchanged: outcomes.flatMap((outcome) => ("unchanged" in outcome ? outcome.unchanged : [])),
    failed: outcomes.flatMap((outcome) => ("failed" in outcome ? outcome.failed : [])),
  };
}
