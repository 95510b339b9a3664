import { CallhookError } from "@callhook/core";
import { expect, test } from "vitest";
import { z } from "zod";
import { problemOf } from "./problem-of.ts";

test("a damaged event is told by its place, never by what stands there", () => {
  const { error } = z.object({ text: z.string() }).safeParse({ text: ["my card is 4111"] });
  expect(problemOf(error)).toBe(
    "An event of this call cannot be read (text): it was damaged, or a newer version of Callhook wrote it.",
  );
});

test("our own errors are told in their words, and the others are left to the log", () => {
  expect(problemOf(new CallhookError({ code: "too-large", message: "It is too large." }))).toBe(
    "It is too large.",
  );
  expect(problemOf(new Error("my card is 4111"))).toBe(
    "Callhook itself failed; the worker's log has the details.",
  );
});
