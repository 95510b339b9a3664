import { expect, test } from "vitest";
import { failureReasons } from "./failure-reason.ts";
import { hasFailed } from "./has-failed.ts";
import { toolOutcomeSchema } from "./tool-outcome.ts";

function failedBy(reason: string) {
  return toolOutcomeSchema.parse({ toolCallId: "t1", status: "failed", reason, message: "It did not work." });
}

test("what a tool did by design is no failure: it asked first, refused, or was stopped by the caller", () => {
  const noFailures = failureReasons.filter((reason) => !hasFailed(failedBy(reason)));
  expect(noFailures).toEqual(["not-allowed", "needs-confirmation", "cancelled"]);
});

test("neither a success nor a tool call that runs has failed", () => {
  expect(hasFailed(toolOutcomeSchema.parse({ toolCallId: "t1", status: "succeeded", value: 1 }))).toBe(false);
  expect(hasFailed(null)).toBe(false);
});
