import { failedOutcome, failureReasons, type FailureReason, type FailedOutcome } from "@callhook/core";
import { expect, test } from "vitest";
import { failureHint } from "./failure-hint.ts";

function failed(reason: FailureReason, status: number | null = null): FailedOutcome {
  const outcome = failedOutcome({ toolCallId: "call_1", reason, message: "It failed." });
  return { ...outcome, response: status === null ? null : { status, headers: {}, bytes: 0 } };
}

test.each(failureReasons)("a failure by %s comes with a whole sentence on what to do", (reason) => {
  expect(failureHint(failed(reason))).toMatch(/^[A-Z].{20,}\.$/);
});

test("no two reasons share a hint", () => {
  const hints = failureReasons.map((reason) => failureHint(failed(reason)));
  expect(new Set(hints).size).toBe(failureReasons.length);
});

test("a blocked address names the setting that can allow it", () => {
  expect(failureHint(failed("blocked-destination"))).toContain("CALLHOOK_ALLOW_HOSTS");
});

test("a timeout points to the field that can be changed", () => {
  expect(failureHint(failed("timed-out"))).toContain("response timeout");
});

test("a cancelled run does not claim that nothing was sent", () => {
  expect(failureHint(failed("cancelled"))).toContain("may still have received");
});

test.each([
  [401, "who is asking"],
  [403, "who is asking"],
  [404, "nothing at this path"],
  [405, "method"],
  [422, "values"],
  [429, "limiting"],
  [302, "points elsewhere"],
  [503, "itself broke"],
  [418, "not with success"],
])("HTTP %d has a hint of its own", (status, words) => {
  expect(failureHint(failed("http-error", status))).toContain(words);
});
