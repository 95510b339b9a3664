import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readRetryAfter } from "./read-retry-after.ts";

const now = new Date("2026-03-02T10:00:00.250Z");

test.each<[string | undefined, number]>([
  ["3", 3000],
  [" 3 ", 3000],
  ["0", 0],
  ["Mon, 02 Mar 2026 10:00:02 GMT", 1750],
  ["Monday, 02-Mar-26 10:00:02 GMT", 1750],
  ["Mon, 02 Mar 2026 09:59:00 GMT", 0],
])("Retry-After %j asks for %d ms", (header, expected) => {
  expect(readRetryAfter(header, now)).toBe(expected);
});

test.each([undefined, "", "soon", "-5", "1.5", "1e3", "0x10", "2026-03-02", "GMT", "tomorrow GMT"])(
  "Retry-After %j cannot be read and asks for nothing",
  (header) => {
    expect(readRetryAfter(header, now)).toBe(0);
  },
);

test("whatever an endpoint writes, the wait is a number and never negative", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,400}$/)), (header) => {
      expect(readRetryAfter(header, now)).toBeGreaterThanOrEqual(0);
    }),
  );
});
