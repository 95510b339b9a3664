import * as fc from "fast-check";
import { expect, test } from "vitest";
import { jsonValueSchema } from "./json-value.ts";

test("whatever came out of JSON is accepted as it is", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary", maxDepth: 2 }), (value) => {
      const decoded = JSON.parse(JSON.stringify(value));
      expect(jsonValueSchema.parse(decoded)).toBe(decoded);
    }),
  );
});

test.each([
  ["undefined", undefined],
  ["a date", new Date()],
  ["a map", new Map()],
  ["a function", () => undefined],
  ["a symbol", Symbol("x")],
  ["a big integer", 1n],
  ["not a number", Number.NaN],
  ["infinity", [Number.POSITIVE_INFINITY]],
  ["undefined inside", { a: [{ b: undefined }] }],
  ["an instance inside", [new URL("https://a.example")]],
])("%s is not JSON", (_name, value) => {
  expect(jsonValueSchema.safeParse(value).success).toBe(false);
});

test("a value that is not there is called missing, not malformed", () => {
  const messageFor = (value: unknown) => jsonValueSchema.safeParse(value).error?.issues[0]?.message;
  expect(messageFor(undefined)).toMatch(/^This is required;/);
  expect(messageFor(new Date())).toMatch(/^This must be JSON,/);
});

test("a hundred levels are accepted; 100,000 are refused and overflow nothing", () => {
  const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));
  expect(jsonValueSchema.safeParse(nested(101)).success).toBe(true);
  expect(jsonValueSchema.safeParse(nested(102)).error?.issues[0]?.message).toBe(
    "This must be JSON, nested at most 100 levels deep.",
  );
  expect(jsonValueSchema.safeParse(nested(100_000)).success).toBe(false);
  const cycle: unknown[] = [];
  cycle.push(cycle);
  expect(jsonValueSchema.safeParse(cycle).success).toBe(false);
});
