import { transcriptToText } from "../../transcript/transcript-to-text.ts";
import { toCsv } from "./to-csv.ts";
import { toElevenLabsConversation } from "./to-elevenlabs-conversation.ts";
import { toOpenTelemetrySpans } from "./to-opentelemetry-spans.ts";
import type { RecordedCall, TranscriptFormat } from "./transcript-format.ts";

/** A file with a call in it. */
export type TranscriptExport = { fileName: string; contentType: string; text: string };

const json = "application/json; charset=utf-8";

/** A recorded call as a file for somewhere else; of secrets it holds what the record does, which is none. */
export function exportTranscript(call: RecordedCall, format: TranscriptFormat): TranscriptExport {
  const { callId, transcript } = call;
  const file = (ending: string, contentType: string, text: string) => ({
    fileName: `${callId}.${ending}`,
    contentType,
    text,
  });
  switch (format) {
    case "json":
      return file("json", json, written(call));
    case "elevenlabs":
      return file("elevenlabs.json", json, written(toElevenLabsConversation(call)));
    case "opentelemetry":
      return file("otlp.json", json, written(toOpenTelemetrySpans(call, { withContent: true })));
    case "csv":
      return file("csv", "text/csv; charset=utf-8", toCsv(transcript));
    case "text":
      return file("txt", "text/plain; charset=utf-8", `${transcriptToText(transcript)}\n`);
  }
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
