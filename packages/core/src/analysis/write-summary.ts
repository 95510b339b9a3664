import { statedEndReason } from "../transcript/end-reason.ts";
import { formatClock } from "../transcript/format-duration.ts";
import { mostSummaryCharacters } from "./call-analysis.ts";
import { describeStory, storiesOf } from "./describe-calls.ts";
import { shorten } from "./shorten.ts";
import type { AnalysedCall } from "./tool-run.ts";

const mostOpening = 160;
const mostStories = 5;

/** Three sentences at most: what the caller began with, what the tools did, and how the call ended. */
export function writeSummary(call: AnalysedCall): string {
  return shorten([opening(call), toolsUsed(call), ending(call)].join(" "), mostSummaryCharacters);
}

function opening({ transcript }: AnalysedCall): string {
  const words = transcript.turns.find(({ role }) => role === "caller")?.text ?? "";
  const said = shorten(words, mostOpening);
  if (said === "") return "The caller said nothing.";
  return `The caller began with “${said}”${/[.?!…]$/.test(said) ? "" : "."}`;
}

function toolsUsed({ runs }: AnalysedCall): string {
  const stories = storiesOf(runs);
  if (stories.length === 0) return "No tool was used.";
  const rest = stories.length - mostStories;
  const told = stories.slice(0, mostStories).map(describeStory).join("; ");
  return `${told}${rest > 0 ? `; and ${rest} more` : ""}.`;
}

function ending({ transcript }: AnalysedCall): string {
  const { durationMs, endReason, transferTo } = transcript;
  const handedOver = transferTo === undefined ? "" : ", and the caller was handed over";
  const stated = statedEndReason(endReason);
  const reason = stated === null ? "" : ` (${stated.replaceAll(/[-_]/g, " ")})`;
  return `The call ended after ${formatClock(durationMs)}${reason}${handedOver}.`;
}
