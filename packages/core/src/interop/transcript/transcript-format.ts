import type { CallTranscript } from "../../transcript/call-transcript.ts";
import type { CallAnalysis } from "../../analysis/call-analysis.ts";
import { z } from "zod";

/** What a recorded call can be written as; `json` is Callhook's own transcript, whole. */
export const transcriptFormatSchema = z.enum(
  ["json", "elevenlabs", "opentelemetry", "csv", "text"],
  "Format must be json, elevenlabs, opentelemetry, csv or text.",
);
export type TranscriptFormat = z.infer<typeof transcriptFormatSchema>;

/** A call that is to be written for somewhere else. */
export type RecordedCall = {
  callId: string;
  environment: string;
  transcript: CallTranscript;
  /** What was made of it after it ended; null or absent where nothing was yet. */
  analysis?: CallAnalysis | null;
};
