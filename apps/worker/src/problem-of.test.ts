import { CallhookError } from "@callhook/core";
import { expect, test } from "vitest";
import { problemOf } from "./problem-of.ts";

test("our own errors are told in their words, and the others are left to the log", () => {
  expect(problemOf(new CallhookError({ code: "too-large", message: "It is too large." }))).toBe(
    "It is too large.",
  );
  expect(problemOf(new Error("my card is 4111"))).toBe(
    "Callhook itself failed; the worker's log has the details.",
  );
});
