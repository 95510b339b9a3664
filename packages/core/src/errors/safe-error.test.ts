import { expect, test } from "vitest";
import { z } from "zod";
import { CallhookError } from "./callhook-error.ts";
import { safeError } from "./safe-error.ts";

test("what was said never reaches the log by way of an error's message", () => {
  const error = new Error("invalid input syntax: my card number is 4111");
  expect(JSON.stringify(safeError(error))).not.toContain("4111");
  expect(safeError(error)).toMatchObject({
    error: "Error",
    stack: expect.arrayContaining([expect.stringMatching(/^at /)]),
  });
});

test("a message of several lines does not slip in with the stack", () => {
  const error = new Error("first line\nsecond line with words\nthird");
  expect(JSON.stringify(safeError(error))).not.toMatch(/second line/);
});

test("a parser's error tells which fields, and not what was in them", () => {
  const { error } = z
    .object({ turns: z.array(z.object({ text: z.literal("a") })) })
    .safeParse({ turns: [{ text: "secret" }] });
  const safe = safeError(error);
  expect(safe).toMatchObject({ error: "ZodError", fields: ["turns.0.text"] });
  expect(JSON.stringify(safe)).not.toContain("secret");
});

test("a refusal that is meant to be shown keeps its sentence and code", () => {
  const refusal = new CallhookError({
    code: "unavailable",
    message: "The database cannot be used right now.",
  });
  expect(safeError(refusal)).toMatchObject({
    code: "unavailable",
    reason: "The database cannot be used right now.",
  });
});

test("what is no error at all is named by its type", () => {
  expect(safeError("the words of a caller")).toEqual({ error: "string" });
});
