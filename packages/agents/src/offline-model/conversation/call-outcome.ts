import type { LanguageModelV4ToolResultOutput } from "@ai-sdk/provider";
import { asRecord, asText, parseJson } from "../speak/json.ts";

/** `ask` is a question to say as it is, or "". */
type Problem = { parameter: string; message: string; ask: string };

/** How a tool call ended, whatever shape the answer was wrapped in. */
export type CallOutcome =
  /** `say` is to be said in place of the data, where that is no answer yet; else "". */
  | { status: "succeeded"; data: unknown; say: string }
  | {
      status: "failed";
      reason: string;
      /** A sentence that can be spoken, or "". */
      say: string;
      next: string;
      problems: Problem[];
      detail: string;
      data: unknown;
    };

export function readOutcome(output: LanguageModelV4ToolResultOutput): CallOutcome {
  switch (output.type) {
    case "execution-denied":
      return failure({ reason: "not-allowed", say: asText(output.reason) });
    case "text":
      return fromText(output.value, false);
    case "error-text":
      return fromText(output.value, true);
    case "json":
      return fromValue(output.value, false);
    case "error-json":
      return fromValue(output.value, true);
    case "content":
      return fromText(
        output.value.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n"),
        false,
      );
  }
}

function fromText(text: string, isError: boolean): CallOutcome {
  const parsed = parseJson(text);
  if (parsed) return fromValue(parsed.value, isError);
  return isError ? failure({ reason: "failed" }) : { status: "succeeded", data: text, say: "" };
}

/** The envelope `{ status, data }` or `{ status, reason, say, … }`; any other value is the data itself. */
function fromValue(value: unknown, isError: boolean): CallOutcome {
  const record = asRecord(value);
  const inner = "data" in record ? record.data : "value" in record ? record.value : undefined;
  if (record.status === "succeeded" && inner !== undefined) {
    return { status: "succeeded", data: inner, say: asText(record.say) };
  }
  const isEnvelope = "reason" in record || "say" in record || "next" in record;
  if (isError || ((record.status === "failed" || record.status === "unknown") && isEnvelope)) {
    return failure({
      reason: asText(record.reason) || asText(record.status) || "failed",
      say: asText(record.say),
      next: asText(record.next),
      problems: problemsOf(record.problems ?? record.issues),
      detail: asText(record.detail) || asText(record.message),
      data: inner,
    });
  }
  return { status: "succeeded", data: value, say: "" };
}

function failure(known: {
  reason: string;
  say?: string;
  next?: string;
  problems?: Problem[];
  detail?: string;
  data?: unknown;
}): CallOutcome {
  return { status: "failed", say: "", next: "", problems: [], detail: "", data: undefined, ...known };
}

function problemsOf(value: unknown): Problem[] {
  if (!Array.isArray(value)) return [];
  return value.map(asRecord).map(({ parameter, message, ask }) => ({
    parameter: asText(parameter),
    message: asText(message),
    ask: asText(ask),
  }));
}
