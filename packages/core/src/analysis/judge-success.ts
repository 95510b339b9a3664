import type { CallSuccess, UnbackedClaim } from "./call-analysis.ts";
import { endingOf, failureOf, storiesOf, type ToolStory } from "./describe-calls.ts";
import type { AnalysedCall } from "./tool-run.ts";

/** Whether the call came to something, by what its tools did last; where none was used, nobody knows. */
export function judgeSuccess(
  { transcript, runs }: AnalysedCall,
  claims: readonly UnbackedClaim[],
): { success: CallSuccess; successReason: string } {
  const [claim] = claims;
  if (claim !== undefined)
    return failure(`The agent said “${claim.quote}”, and nothing in the call supports it.`);
  if (!transcript.turns.some(({ role }) => role === "caller")) return unknown("The caller said nothing.");
  const stories = storiesOf(runs).filter(({ last }) => endingOf(last) !== "declined");
  if (runs.length === 0)
    return unknown("No tool was used, so the record does not say what came of the call.");
  if (stories.length === 0) return unknown("What the agent was to do was declined.");
  const failed = stories.filter(({ last }) => endingOf(last) === "failed");
  const open = stories.filter(({ last }) => endingOf(last) === "open");
  if (failed.length + open.length === 0)
    return { success: "success", successReason: "Every tool that was used succeeded in the end." };
  if (failed.length === stories.length) return failure(`${namesOf(failed)} failed (${reasonsOf(failed)}).`);
  const unsettled = [
    ...(failed.length > 0 ? [`${namesOf(failed)} failed (${reasonsOf(failed)})`] : []),
    ...(open.length > 0 ? [`${namesOf(open)} had no result`] : []),
  ].join(", and ");
  return unknown(`Not every tool succeeded in the end: ${unsettled}.`);
}

function failure(successReason: string) {
  return { success: "failure" as const, successReason };
}

function unknown(successReason: string) {
  return { success: "unknown" as const, successReason };
}

function namesOf(stories: readonly ToolStory[]): string {
  return stories.map(({ toolName }) => toolName).join(", ");
}

function reasonsOf(stories: readonly ToolStory[]): string {
  return [...new Set(stories.map(({ last }) => failureOf(last)))].join(", ");
}
