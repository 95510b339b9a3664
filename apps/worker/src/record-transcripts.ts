import type { CallNews } from "@callhook/db";
import { type GroupRecording, recordGroup, type RecordingOutcome } from "./record-group.ts";

export type RecordingReport = {
  /** Calls whose transcript was brought up to date. */
  recorded: CallNews[];
  /** Calls whose transcript was up to date already, thanks to another job. */
  unchanged: CallNews[];
  /** Calls that could not be recorded this time, each with its error. */
  failed: { call: CallNews; error: unknown }[];
};

/** Few enough that the events of long calls fit into memory, and that one bad call costs the others little. */
const callsTogether = 16;
/** As many as the database's pool has connections to spare. */
const groupsAtOnce = 4;

/**
 * Folds the events of each call into its transcript and saves it. Repeats and disorder change nothing: the whole
 * call is folded anew, and an older transcript never replaces a newer one. A call that fails fails alone.
 */
export async function recordTranscripts(options: GroupRecording): Promise<RecordingReport> {
  const groups = inGroups(options.calls).values();
  const record = async () => {
    const outcomes: RecordingOutcome[] = [];
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

function toReport(outcomes: RecordingOutcome[]): RecordingReport {
  return {
    recorded: outcomes.flatMap((outcome) => ("recorded" in outcome ? outcome.recorded : [])),
    unchanged: outcomes.flatMap((outcome) => ("unchanged" in outcome ? outcome.unchanged : [])),
    failed: outcomes.flatMap((outcome) => ("failed" in outcome ? outcome.failed : [])),
  };
}
