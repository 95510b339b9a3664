import { expect, test } from "vitest";
import { failureReasons } from "./failure-reason.ts";
import { type FailureFacts, speakFailure } from "./speak-failure.ts";

const speak = (facts: Partial<FailureFacts> & Pick<FailureFacts, "reason">) =>
  speakFailure({ issues: [], status: null, effect: "read", wasSent: true, wasLedOn: false, ...facts });
const effects = ["read", "idempotent-write", "write"] as const;
const statuses = [null, 200, 301, 400, 401, 404, 405, 408, 409, 418, 422, 429, 500, 503, 599];

test.each(failureReasons)(
  "%s is said in short sentences that can be spoken, whatever was at work",
  (reason) => {
    for (const effect of effects) {
      for (const status of statuses) {
        for (const wasSent of [true, false]) {
          const { message } = speak({ reason, effect, status, wasSent });
          expect(message).toMatch(/^(?:[A-Z][a-z A-Z,']*\.(?: |$))+$/);
          expect(message).not.toMatch(
            /\b(?:HTTP|URL|status|header|host|server|endpoint|error|code|API|JSON)\b/i,
          );
          expect(message.length).toBeLessThan(130);
        }
      }
    }
  },
);

test.each(["timed-out", "cancelled", "connection-failed", "invalid-response", "response-too-large"] as const)(
  "%s of a write that was on its way is never called a failure",
  (reason) => {
    const { message, advice } = speak({ reason, effect: "write" });
    expect(advice).toBe("check");
    expect(message).toContain("I cannot tell whether it went through.");
    expect(message).not.toMatch(/fail|not done|did not work|unsuccessful/i);
  },
);

test("a write that may be repeated without harm is, but not called done or failed either", () => {
  const { message, advice } = speak({ reason: "timed-out", effect: "idempotent-write" });
  expect(advice).toBe("retry");
  expect(message).toContain("I cannot tell whether it went through.");
});

test("what never left has had no effect, and neither has a read", () => {
  for (const facts of [{ effect: "write", wasSent: false }, { effect: "read" }] as const) {
    expect(speak({ reason: "timed-out", ...facts })).toEqual({
      message: "The system did not answer in time.",
      advice: "retry",
    });
  }
});

test.each([
  [200, "ask"],
  [302, "carry-on"],
  [400, "ask"],
  [401, "carry-on"],
  [404, "ask"],
  [405, "carry-on"],
  [409, "ask"],
  [422, "ask"],
  [429, "retry"],
  [503, "retry"],
] as const)("after a %i the agent may %s", (status, advice) => {
  expect(speak({ reason: "http-error", status }).advice).toBe(advice);
});

test("a write over which the endpoint broke may have taken effect; one that it refused has not", () => {
  expect(speak({ reason: "http-error", status: 502, effect: "write" }).advice).toBe("check");
  expect(speak({ reason: "http-error", status: 429, effect: "write" }).advice).toBe("retry");
  expect(speak({ reason: "http-error", status: 422, effect: "write" }).advice).toBe("ask");
});

test.each(["rate-limited", "circuit-open"] as const)("after %s trying later is offered", (reason) => {
  const { message, advice } = speak({ reason });
  expect(advice).toBe("retry");
  expect(message).toContain("in a little while");
});

test.each([
  [[], "I am missing something that I need for this."],
  [[""], "I am missing something that I need for this."],
  [["zip_code"], "For this I have to ask about the zip code."],
  [["zip_code", "zip_code", "startDate"], "For this I have to ask about the zip code and start date."],
  [["a", "b", "c", "d"], "For this I have to ask about the a, b, c and one more thing."],
  [["a", "b", "c", "d", "e"], "For this I have to ask about the a, b, c and 2 more things."],
])("the agent asks for %j by name", (keys, message) => {
  const issues = keys.map((parameter) => ({ parameter, message: `${parameter} is required.` }));
  expect(speak({ reason: "invalid-arguments", issues })).toEqual({ message, advice: "ask" });
});
