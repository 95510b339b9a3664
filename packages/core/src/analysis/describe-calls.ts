import type { ToolRun } from "./tool-run.ts";

/** How all the calls of one tool went, in words. */
export type ToolStory = { toolName: string; last: ToolRun; count: number };

/** One story a tool, in the order in which the tools were used first; the last call of each says how it went. */
export function storiesOf(runs: readonly ToolRun[]): ToolStory[] {
  const byTool = Map.groupBy(runs, ({ toolName }) => toolName);
  return [...byTool].flatMap(([toolName, ofTool]) => {
    const last = ofTool.at(-1);
    return last === undefined ? [] : [{ toolName, last, count: ofTool.length }];
  });
}

type Ending = "succeeded" | "failed" | "declined" | "open";

/** How a tool call ended, once all that came later is known. */
export function endingOf({ outcome, decision, lateResult }: ToolRun): Ending {
  if (lateResult !== undefined) return lateResult.outcome.status;
  if (decision?.approved === false) return "declined";
  if (outcome === null || outcome.answerFollows === true) return "open";
  return outcome.status;
}

/** Such as "Book visit failed (timed-out), the last of 2 times". */
export function describeStory({ toolName, last, count }: ToolStory): string {
  const times = count === 1 ? "" : `, the last of ${count} times`;
  switch (endingOf(last)) {
    case "succeeded":
      return `${toolName} succeeded${last.outcome?.mocked === true ? " (answered by a mock)" : ""}${times}`;
    case "failed":
      return `${toolName} failed (${failureOf(last)})${times}`;
    case "declined":
      return `${toolName} was declined${times}`;
    case "open":
      return `${toolName} had no result${times}`;
  }
}

/** Why it failed, by the name of the reason. */
export function failureOf({ outcome, lateResult }: ToolRun): string {
  const last = lateResult?.outcome ?? outcome;
  return last?.status === "failed" ? last.reason : "failed";
}
