import { failureReasons, type RequestRecord } from "@callhook/core";
import { expect, test } from "vitest";
import { describeFailure } from "./describe-failure.ts";
import { aFailure } from "./testing/an-outcome.ts";

const post: RequestRecord = { method: "POST", url: "https://api.example.com/book", headers: {}, body: "{}" };
const unsent = { queue: 1, dns: 1, connect: 1, tls: 0, firstByte: 0, body: 0, total: 3 };
const answered = (status: number) => ({ response: { status, headers: {}, bytes: 0 } });

test.each(failureReasons)("%s has a short sentence that can be spoken", (reason) => {
  const { say } = describeFailure(aFailure(reason));
  expect(say).toMatch(/^[A-Z][^{}<>_]*\.$/);
  expect(say.length).toBeLessThan(120);
});

test.each(failureReasons)("%s never quotes what went wrong inside", (reason) => {
  const { say } = describeFailure(aFailure(reason, { message: "getaddrinfo ENOTFOUND secret.internal" }));
  expect(say).not.toContain("secret");
});

test.each([
  ["retry", "offer-to-try-again"],
  ["ask", "ask-the-caller"],
  ["check", "check-before-repeating"],
  ["carry-on", "offer-another-way"],
] as const)("what the engine judged is said as it is, and %s means %s", (advice, next) => {
  const outcome = aFailure("http-error", { agentMessage: "That day is full.", advice });
  expect(describeFailure(outcome)).toEqual({ say: "That day is full.", next });
});

test("a read that timed out may be tried again", () => {
  expect(describeFailure(aFailure("timed-out"))).toEqual({
    say: "The system did not answer in time.",
    next: "offer-to-try-again",
  });
});

test.each(["timed-out", "cancelled", "connection-failed", "invalid-response", "response-too-large"] as const)(
  "a write that ended in %s after it was sent is not offered for blind repetition",
  (reason) => {
    const { say, next } = describeFailure(aFailure(reason, { request: post }));
    expect(next).toBe("check-before-repeating");
    expect(say).toContain("I cannot tell whether it went through.");
  },
);

test("a write that never left is known not to have taken effect", () => {
  const { say, next } = describeFailure(aFailure("connection-failed", { request: post, timings: unsent }));
  expect(next).toBe("offer-to-try-again");
  expect(say).not.toContain("I cannot tell");
});

test("a write that the endpoint refused has not taken effect", () => {
  const { next } = describeFailure(aFailure("http-error", { request: post, ...answered(422) }));
  expect(next).toBe("ask-the-caller");
});

test("a write that the endpoint broke over may have taken effect", () => {
  const { next } = describeFailure(aFailure("http-error", { request: post, ...answered(500) }));
  expect(next).toBe("check-before-repeating");
});

test.each([
  [404, "The system found nothing for that.", "ask-the-caller"],
  [401, "This is not set up correctly on our side.", "offer-another-way"],
  [429, "The system is too busy at the moment. It may work again in a little while.", "offer-to-try-again"],
  [503, "The system ran into a problem of its own.", "offer-to-try-again"],
  [400, "The system did not accept that.", "ask-the-caller"],
] as const)("status %i is told in words", (status, say, next) => {
  expect(describeFailure(aFailure("http-error", answered(status)))).toEqual({ say, next });
});
