import {
  failedOutcome,
  failureReasons,
  type FailureReason,
  type FailedOutcome,
  phases,
} from "@callhook/core";
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

test("a port that no setting opens is not said to need one", () => {
  const message = "Port 22 belongs to another protocol than HTTP; tools may not call it.";
  const hint = failureHint({ ...failed("blocked-destination"), message });
  expect(hint).toContain("port of the web endpoint");
  expect(hint).not.toContain("CALLHOOK_ALLOW_HOSTS");
});

test("a timeout points to the field that can be changed", () => {
  expect(failureHint(failed("timed-out"))).toContain("raise the timeout under Behaviour");
});

test("a cancelled run does not claim that nothing was sent", () => {
  expect(failureHint(failed("cancelled"))).toContain("may still have received");
});

test.each([
  [401, "who is asking"],
  [400, "body format"],
  [403, "does not allow"],
  [409, "contradicts"],
  [415, "body format"],
  [404, "nothing at this path"],
  [405, "method"],
  [422, "values"],
  [429, "limiting"],
  [302, "points elsewhere"],
  [500, "itself broke"],
  [503, "maintained"],
  [599, "itself broke"],
  [418, "not with success"],
])("HTTP %d has a hint of its own", (status, words) => {
  expect(failureHint(failed("http-error", status))).toContain(words);
});

test.each(phases)("a timeout while in %s has a hint of its own", (phase) => {
  const hint = failureHint({ ...failed("timed-out"), phase });
  expect(hint).toMatch(/^[A-Z].{20,}\.$/);
  const others = phases.filter((other) => other !== phase);
  expect(others.map((other) => failureHint({ ...failed("timed-out"), phase: other }))).not.toContain(hint);
});

test.each([
  ["text/html; charset=utf-8", "a web page"],
  ["application/json", "says that it is JSON, and is not"],
  ["image/png", "The answer is image/png"],
  [null, "no content type"],
])("an answer of type %s that cannot be read is told from others", (type, words) => {
  const headers: Record<string, string> = type === null ? {} : { "content-type": type };
  const response = { status: 200, headers, bytes: 1 };
  expect(failureHint({ ...failed("invalid-response"), response })).toContain(words);
});

test("an error that came as a web page says so beside what its status means", () => {
  const response = { status: 404, headers: { "content-type": "text/html" }, bytes: 1 };
  const hint = failureHint({ ...failed("http-error"), response });
  expect(hint).toContain("nothing at this path");
  expect(hint).toContain("a web page, not data");
});
