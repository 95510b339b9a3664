import { failedOutcome, failureReasons, toolOutcomeSchema } from "@callhook/core";
import { expect, test } from "vitest";
import { attemptEnding, replayInWords, ruleLabel, toldToAgent, verdictOf } from "./describe-run.ts";
import { failureLabel } from "./failure-label.ts";

const succeeded = toolOutcomeSchema.parse({ toolCallId: "tc_2", status: "succeeded", value: null });
const failed = failedOutcome({ toolCallId: "tc_2", reason: "timed-out", message: "No answer." });
const decision = { rule: "at-most", mode: "enforce", allowed: false, message: "Twice is enough." } as const;

test("every reason has a label of its own", () => {
  expect(new Set(failureReasons.map(failureLabel)).size).toBe(failureReasons.length);
});

test("only a rule that is enforced is said to have refused", () => {
  expect(ruleLabel(decision)).toBe("At most so often per call");
  expect(verdictOf(decision)).toBe("Refused");
  expect(verdictOf({ ...decision, mode: "observe" })).toMatch(/observed only/);
  expect(verdictOf({ ...decision, allowed: true })).toBe("Allowed");
});

test("a rule that is not known yet is called by its name", () => {
  expect(ruleLabel({ ...decision, rule: "constructor" })).toBe("constructor");
});

test("an outcome that was given again says from where and how old it is", () => {
  expect(replayInWords(succeeded)).toBeNull();
  const replay = { from: "repetition", toolCallId: "tc_1", ageMs: 1_240 } as const;
  expect(replayInWords({ ...succeeded, replay })).toMatch(
    /asked for before in this call \(tc_1\).*1\.2 s old/,
  );
  expect(replayInWords({ ...succeeded, replay: { ...replay, from: "cache" } })).toMatch(/from the cache/);
});

test("a try ends in its status, or in why there is none", () => {
  const attempt = {
    startedAt: "2026-11-23T17:00:00Z",
    timings: succeeded.timings,
    message: null,
    redirects: [],
  };
  expect(attemptEnding({ ...attempt, status: 503, failure: "http-error" })).toBe("HTTP 503");
  expect(attemptEnding({ ...attempt, status: null, failure: "timed-out" })).toBe("Timed out");
});

test("what the agent learned is said where it is not the whole message", () => {
  expect(toldToAgent(succeeded)).toBeNull();
  expect(toldToAgent(failed)).toBeNull();
  expect(toldToAgent({ ...failed, agentMessage: "It did not work.", advice: "ask" })).toBe(
    "It did not work. It is to ask the caller.",
  );
});
