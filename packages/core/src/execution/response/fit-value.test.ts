import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonValue } from "../json-value.ts";
import { fitValue } from "./fit-value.ts";

const jsonBytes = (value: JsonValue) => Buffer.byteLength(JSON.stringify(value));
/** What JSON can carry, parsed from text, so that no `-0` and no `undefined` is in it. */
const anyJson = fc.json({ maxDepth: 6 }).map((text): JsonValue => JSON.parse(text));

test("a value that fits stays as it is", () => {
  const value = { covered: true, areas: ["94110", "94117"] };
  expect(fitValue({ value, maxBytes: 8192 })).toBe(value);
});

test("an array loses its tail and says how much", () => {
  const value = Array.from({ length: 1000 }, (_, index) => ({ id: index }));
  const fitted = fitValue({ value, maxBytes: 200 });
  if (!Array.isArray(fitted)) throw new Error("no array");
  const kept = fitted.length - 1;
  expect(fitted.slice(0, kept)).toEqual(value.slice(0, kept));
  expect(kept).toBeGreaterThan(5);
  expect(fitted.at(-1)).toBe(`[${1000 - kept} more left out]`);
});

test("the array inside is cut, the fields beside it stay", () => {
  const value = { total: 500, page: 1, items: Array.from({ length: 500 }, () => "a long enough item") };
  const fitted = fitValue({ value, maxBytes: 1000 });
  expect(fitted).toMatchObject({ total: 500, page: 1 });
  expect(jsonBytes(fitted)).toBeGreaterThan(800);
});

test("two large fields share the room evenly", () => {
  const value = { first: "a".repeat(5000), second: "b".repeat(5000), small: 1 };
  const fitted = fitValue({ value, maxBytes: 2000 });
  const [first = "", second = ""] = JSON.stringify(fitted).match(/a+|b+(?=…)/g) ?? [];
  expect(first.length).toBeGreaterThan(900);
  expect(Math.abs(first.length - second.length)).toBeLessThan(4);
  expect(fitted).toMatchObject({ small: 1 });
});

test("a first item larger than the whole budget is shrunk instead of dropped", () => {
  const fitted = fitValue({ value: [{ text: "x".repeat(5000) }, { text: "y" }], maxBytes: 500 });
  expect(JSON.stringify(fitted)).toMatch(/^\[\{"text":"x{100,}…"\},"\[1 more left out\]"\]$/);
});

test("an object of thousands of fields says how many it lost", () => {
  const value = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`field${index}`, index]));
  expect(JSON.stringify(fitValue({ value, maxBytes: 500 }))).toMatch(/"…":"\d+ more left out"}$/);
});

test("a text is never cut in the middle of a character", () => {
  const fitted = fitValue({ value: "👩‍🔧".repeat(500), maxBytes: 101 });
  expect(JSON.stringify(fitted)).toMatch(/^"(👩‍🔧)+.{0,4}…"$/u);
  expect(jsonBytes(fitted)).toBeLessThanOrEqual(101);
});

test("escaped characters count as they are written", () => {
  expect(jsonBytes(fitValue({ value: '"\n\u0000'.repeat(500), maxBytes: 300 }))).toBeLessThanOrEqual(300);
});

test("a field named __proto__ stays a field", () => {
  const value: JsonValue = JSON.parse(`{"__proto__":{"admin":true},"text":"${"x".repeat(500)}"}`);
  const fitted = fitValue({ value, maxBytes: 200 });
  expect(Object.getPrototypeOf(fitted)).toBe(Object.prototype);
  expect(JSON.stringify(fitted)).toContain('"__proto__":{"admin":true}');
});

test("whatever the value, the result is JSON within the budget", () => {
  fc.assert(
    fc.property(anyJson, fc.integer({ min: 8, max: 300 }), (value, maxBytes) => {
      const fitted = fitValue({ value, maxBytes });
      expect(jsonBytes(fitted)).toBeLessThanOrEqual(maxBytes);
      expect(JSON.parse(JSON.stringify(fitted))).toEqual(fitted);
    }),
    { numRuns: 500 },
  );
});
