import { expect, test } from "vitest";
import { formatMoment } from "./format-time.ts";

test("a moment reads as a date with its time", () => {
  expect(formatMoment("2026-10-01T12:00:00.000Z")).toMatch(/^Oct \d, 2026, \d{1,2}:00\s[AP]M$/);
});
