import { expect, test } from "vitest";
import { failedOutcome } from "./failed-outcome.ts";
import { toolOutcomeSchema } from "./tool-outcome.ts";

const failure = { toolCallId: "tc_1", reason: "cancelled", message: "It was given up." } as const;

test("an outcome that the engine did not give is one that can be recorded, and claims nothing was sent", () => {
  const outcome = failedOutcome(failure);
  expect(toolOutcomeSchema.parse(outcome)).toEqual(outcome);
  expect(outcome).toMatchObject({
    ...failure,
    status: "failed",
    attempts: [],
    request: null,
    response: null,
  });
});

test("the time that a call was under way is its total, of which no phase is known", () => {
  const { timings } = failedOutcome({ ...failure, totalMs: 12 });
  expect(Object.entries(timings).filter(([, milliseconds]) => milliseconds !== 0)).toEqual([["total", 12]]);
});
