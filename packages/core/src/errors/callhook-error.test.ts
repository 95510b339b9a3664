import { expect, test } from "vitest";
import { CallhookError, errorCodes } from "./callhook-error.ts";

test("a refusal has a code to branch on, words to show and the fields it is about", () => {
  const cause = new Error("duplicate key");
  const issues = [{ path: "draft.name", message: "Name is required." }];
  const error = new CallhookError({
    code: "invalid-input",
    message: "The tool cannot be saved.",
    issues,
    cause,
  });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: "CallhookError", code: "invalid-input", issues, cause });
  expect(String(error)).toBe("CallhookError: The tool cannot be saved.");
});

test("a refusal about no field in particular has no issues", () => {
  expect(new CallhookError({ code: "not-found", message: "There is no such tool." }).issues).toEqual([]);
});

test("codes are stable: clients branch on them", () => {
  expect([...errorCodes].toSorted()).toEqual([
    "call-ended",
    "in-use",
    "internal",
    "invalid-input",
    "limit-reached",
    "not-allowed",
    "not-found",
    "not-signed-in",
    "plan-required",
    "rate-limited",
    "sequence-conflict",
    "too-large",
    "unavailable",
    "version-conflict",
  ]);
});
