import type { CallOutcome } from "../conversation/call-outcome.ts";
import type { OfferedTool } from "../understand/offered-tool.ts";
import { describeTool } from "./describe-tool.ts";
import { safeSentence } from "./safe-sentence.ts";
import { asRecord, asText } from "./json.ts";

/** What went wrong, truly and shortly, that nothing was claimed to be done, and a way on. */
export function tellFailure(options: {
  tool: OfferedTool;
  outcome: Extract<CallOutcome, { status: "failed" }>;
  mayRetry: boolean;
}): string {
  const { tool, outcome, mayRetry } = options;
  const isUncertain = outcome.next === "check-before-repeating";
  const what = tool.title.split(" ").length <= 6 ? describeTool(tool) : "do that";
  const attempt = `I'm sorry, I couldn't ${what.replace(/^help with\b/, "complete the")} just now.`;
  const reason = safeSentence(outcome.say) || endpointWords(outcome.data);
  const state = isUncertain
    ? /\bcannot tell\b/.test(reason)
      ? ""
      : "I can't tell whether it went through."
    : tool.changes
      ? "Nothing was done."
      : "";
  return [attempt, reason, state, wayOn({ isUncertain, mayRetry, next: outcome.next })]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function endpointWords(data: unknown): string {
  const record = asRecord(data);
  return safeSentence(asText(record.message) || asText(record.error) || asText(record.detail));
}

function wayOn(options: { isUncertain: boolean; mayRetry: boolean; next: string }): string {
  if (options.isUncertain)
    return "Please check before you ask for it again. Is there anything else I can help with?";
  if (options.mayRetry) return "Would you like me to try again?";
  if (options.next === "ask-the-caller")
    return "Would you like to try it with other details, or is there something else I can help with?";
  return "Is there something else I can help with?";
}
