import { foldTranscript } from "../transcript/fold-transcript.ts";
import type { CallTranscript, ToolCall } from "../transcript/call-transcript.ts";
import type { TranscriptEvent } from "../transcript/transcript-event.ts";

/** A tool call, and the numbers of the events by which its outcomes became known; null where none did. */
export type ToolRun = ToolCall & { finishedSequence: number | null };

/** A call as it is analysed. */
export type AnalysedCall = { transcript: CallTranscript; runs: ToolRun[] };

/** Folds a call, and keeps of each tool call when its outcome was known: what was said before it knew nothing of it. */
export function readAnalysedCall(events: readonly TranscriptEvent[]): AnalysedCall {
  const transcript = foldTranscript(events);
  const finishes = events
    .filter((event) => event.type === "tool-finished")
    .toSorted((one, other) => one.sequence - other.sequence);
  const runs = transcript.toolCalls.map((toolCall) => {
    const { outcome } = toolCall;
    const finish = finishes.find((event) => event.outcome === outcome);
    return { ...toolCall, finishedSequence: finish?.sequence ?? null };
  });
  return { transcript, runs };
}
