import { expect, test } from "vitest";
import { relativeTime } from "./relative-time.ts";

const now = new Date("2026-11-23T12:00:00Z");

test.each([
  ["2026-11-23T11:59:30Z", "just now"],
  ["2026-11-23T12:00:20Z", "just now"],
  ["2026-11-23T11:55:00Z", "5 minutes ago"],
  ["2026-11-23T09:00:00Z", "3 hours ago"],
  ["2026-11-22T11:00:00Z", "yesterday"],
  ["2026-11-09T12:00:00Z", "2 weeks ago"],
  ["2025-11-20T12:00:00Z", "last year"],
  ["2026-11-25T13:00:00Z", "in 2 days"],
])("%s reads as %s", (at, words) => {
  expect(relativeTime({ at: new Date(at), now })).toBe(words);
});
