import { failureReasons } from "@callhook/core";
import { expect, test } from "vitest";
import { recordedFailureHint } from "./recorded-failure-hint.ts";

test("an answer is judged by its status, and one that nobody knows by its class", () => {
  const hintOf = (responseStatus: number) => recordedFailureHint({ reason: "http-error", responseStatus });
  expect(hintOf(401)).toContain("who is asking");
  expect(hintOf(599)).toContain("broke while answering");
  expect(hintOf(401)).not.toBe(hintOf(403));
});

test("each reason has a way out of its own, for whoever was not there", () => {
  const hints = failureReasons.map((reason) => recordedFailureHint({ reason, responseStatus: null }));
  expect(new Set(hints).size).toBe(failureReasons.length);
  // The words of the test console would speak of a run that somebody has just made.
  for (const hint of hints) expect(hint).not.toMatch(/you stopped|values above/i);
});
