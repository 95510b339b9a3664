import { CallhookError } from "@callhook/core";
import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { z } from "zod";
import { translateDatabaseError, violatedIndex, withDatabaseErrors } from "./database-error.ts";

function fault(code: string, extra: Record<string, string> = {}): Error {
  return Object.assign(new Error(`words of a caller (${code})`), { code, ...extra });
}

test.each([
  ["ECONNREFUSED", "unavailable"],
  ["CONNECT_TIMEOUT", "unavailable"],
  ["57P01", "unavailable"],
  ["53300", "unavailable"],
  ["28P01", "unavailable"],
  ["22021", "invalid-input"],
  ["22P05", "invalid-input"],
  ["22008", "invalid-input"],
  ["54001", "too-large"],
  ["54000", "too-large"],
  ["23503", "not-found"],
])("the database's %s becomes %s, in words that repeat nothing of it", (code, expected) => {
  const wrapped = new DrizzleQueryError("select secret", ["secret value"], fault(code));
  const translated = translateDatabaseError(wrapped);
  expect(translated).toBeInstanceOf(CallhookError);
  expect(translated).toMatchObject({ code: expected });
  expect(String(translated)).not.toMatch(/words of a caller|secret/);
});

test("what is kept here and cannot be read is told by its place, and is nobody's input", () => {
  const { error } = z.object({ text: z.string() }).safeParse({ text: ["my card is 4111"] });
  const translated = translateDatabaseError(error);
  expect(translated).toBeInstanceOf(CallhookError);
  expect(translated).toMatchObject({ code: "internal", message: expect.stringContaining("(text)") });
  expect(String(translated)).not.toContain("4111");
});

test("a value that overflows the stack while it is written down is too large", () => {
  const endless: unknown[] = [];
  let level = endless;
  for (let depth = 0; depth < 1_000_000; depth += 1) {
    const next: unknown[] = [];
    level.push(next);
    level = next;
  }
  let overflow: unknown;
  try {
    JSON.stringify(endless);
  } catch (error) {
    overflow = error;
  }
  expect(overflow).toBeInstanceOf(RangeError);
  expect(translateDatabaseError(overflow)).toMatchObject({ code: "too-large" });
});

test("a bug stays what it is", () => {
  const bug = new TypeError("undefined is not a function");
  expect(translateDatabaseError(bug)).toBe(bug);
  const otherRange = new RangeError("Invalid time value");
  expect(translateDatabaseError(otherRange)).toBe(otherRange);
});

test("a refusal passes as it is", () => {
  const refusal = new CallhookError({ code: "call-ended", message: "This call has ended." });
  expect(translateDatabaseError(refusal)).toBe(refusal);
});

test("only a unique violation names the index it ran into", () => {
  const taken = fault("23505", { constraint_name: "tools_function_name_in_workspace" });
  expect(violatedIndex(new DrizzleQueryError("insert", [], taken))).toBe("tools_function_name_in_workspace");
  expect(violatedIndex(taken)).toBe("tools_function_name_in_workspace");
  expect(
    violatedIndex(fault("23503", { constraint_name: "tools_function_name_in_workspace" })),
  ).toBeUndefined();
  expect(violatedIndex(fault("23505"))).toBeUndefined();
  expect(violatedIndex("nonsense")).toBeUndefined();
});

test("wrapped methods keep their arguments and results, and throw what callers can act on", async () => {
  const methods = withDatabaseErrors({
    add: async (first: number, second: number) => first + second,
    fail: async () => Promise.reject(fault("ECONNRESET")),
  });
  expect(await methods.add(2, 3)).toBe(5);
  await expect(methods.fail()).rejects.toMatchObject({ code: "unavailable" });
});
