import { stringify } from "csv-stringify/sync";
import type { CallTranscript, ToolCall, Turn } from "../../transcript/call-transcript.ts";
import { conversationEntries } from "../../transcript/conversation-entries.ts";
import { defuseCell } from "../defuse-cell.ts";

type Row = Record<(typeof columns)[number], string>;

const columns = [
  "Time",
  "Who",
  "What",
  "Heard",
  "Tool",
  "Arguments",
  "Outcome",
  "Milliseconds",
  "HTTP status",
  "Tool call id",
] as const;

/**
 * What was said and what was called, a row each, for spreadsheets: it begins with a byte order mark, without which
 * Excel breaks every word with an accent, and no cell of it is executed.
 */
export function toCsv(transcript: CallTranscript): string {
  const rows = conversationEntries(transcript).map((entry) =>
    entry.kind === "turn" ? turnRow(entry.turn) : toolCallRow(entry.toolCall),
  );
  const cells = rows.map((row) => columns.map((column) => defuseCell(row[column])));
  return stringify([[...columns], ...cells], { bom: true, record_delimiter: "windows" });
}

const emptyRow: Row = {
  Time: "",
  Who: "",
  What: "",
  Heard: "",
  Tool: "",
  Arguments: "",
  Outcome: "",
  Milliseconds: "",
  "HTTP status": "",
  "Tool call id": "",
};

function turnRow({ at, role, text, heardText }: Turn): Row {
  return { ...emptyRow, Time: at, Who: role, What: text, Heard: heardText ?? "" };
}

function toolCallRow(toolCall: ToolCall): Row {
  const { startedAt, toolCallId, toolName, arguments: given, outcome, durationMs } = toolCall;
  return {
    ...emptyRow,
    Time: startedAt,
    Who: "tool",
    What: whatCameBack(toolCall),
    Tool: toolName,
    Arguments: JSON.stringify(given),
    Outcome: outcome?.status === "failed" ? outcome.reason : (outcome?.status ?? "running"),
    Milliseconds: durationMs === null ? "" : String(durationMs),
    "HTTP status": String(outcome?.response?.status ?? ""),
    "Tool call id": toolCallId,
  };
}

function whatCameBack({ outcome }: ToolCall): string {
  if (outcome === null) return "";
  return outcome.status === "succeeded" ? JSON.stringify(outcome.value) : outcome.message;
}
