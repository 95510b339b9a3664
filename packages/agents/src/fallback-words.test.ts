import { expect, test } from "vitest";
import { fallbackWords } from "./fallback-words.ts";
import { aFailure, aSuccess } from "./testing/an-outcome.ts";

test("a failed model is owned up to, without a claim about anything", () => {
  expect(fallbackWords({ silence: "model-failed", toolCalls: [] })).toBe(
    "I'm sorry, I'm having trouble answering right now. Please say that again in a moment.",
  );
});

test("what was done is said, so that nobody orders it twice", () => {
  const toolCalls = [
    { toolName: "Create ticket", outcome: aSuccess({ ticket: 7 }) },
    { toolName: "Check area", outcome: aFailure("timed-out") },
  ];
  const words = fallbackWords({ silence: "model-failed", toolCalls });
  expect(words).toContain("I did run “Create ticket” and it worked");
  expect(words).not.toContain("Check area");
});

test("a tool that failed is never said to have worked", () => {
  const toolCalls = [{ toolName: "Create ticket", outcome: aFailure("timed-out") }];
  expect(fallbackWords({ silence: "nothing-said", toolCalls })).not.toContain("worked");
});

test("two tools that worked are named once each", () => {
  const outcome = aSuccess(null);
  const toolCalls = ["A", "B", "A"].map((toolName) => ({ toolName, outcome }));
  expect(fallbackWords({ silence: "nothing-said", toolCalls })).toContain("“A” and “B” and they worked");
});
