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
  const reason = failureReason(outcome);
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

/** Why it failed: the system's own sentence about what was asked counts more than a general one. */
export function failureReason(outcome: Extract<CallOutcome, { status: "failed" }>): string {
  const own = endpointWords(outcome.data);
  return outcome.next === "ask-the-caller" && isHuman(own) ? own : safeSentence(outcome.say) || own;
}

function endpointWords(data: unknown): string {
  if (typeof data === "string") return safeSentence(data);
  const record = asRecord(data);
  const [first]: unknown[] = Array.isArray(record.errors) ? record.errors : [];
  const texts = [record.message, record.error, record.detail, record.reason, first, record.title];
  const said = texts.map((text) => asText(text) || asText(asRecord(text).message));
  return said.map(safeSentence).find((sentence) => sentence !== "") ?? "";
}

const technical =
  /\b(?:exception|error code|null|undefined|stack|sql|json|http|https|uuid|schema|field|parameter|argument|validation|unexpected token|api|endpoint|database|server|key)\b|[{}<>=_\\]/i;

/** A sentence that was written for people. */
function isHuman(sentence: string): boolean {
  return sentence.split(/\s+/).length >= 3 && sentence.length <= 200 && !technical.test(sentence);
}

function wayOn(options: { isUncertain: boolean; mayRetry: boolean; next: string }): string {
  if (options.isUncertain)
    return "Please check before you ask for it again. Is there anything else I can help with?";
  if (options.mayRetry) return "Would you like me to try again?";
  if (options.next === "ask-the-caller")
    return "Would you like to try it with other details, or is there something else I can help with?";
  return "Is there something else I can help with?";
}
