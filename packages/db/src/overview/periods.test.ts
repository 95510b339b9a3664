import { expect, test } from "vitest";
import { periodsOf } from "./periods.ts";

const iso = (date: Date | undefined) => date?.toISOString();

test("24 hours are whole hours and the one that runs, against the same a day before", () => {
  const now = new Date("2026-06-30T12:20:00Z");
  const { starts, until, before } = periodsOf({ range: "day", timeZone: "UTC", now });
  expect(starts).toHaveLength(24);
  expect([iso(starts[0]), iso(starts.at(-1))]).toEqual([
    "2026-06-29T13:00:00.000Z",
    "2026-06-30T12:00:00.000Z",
  ]);
  expect(until).toBe(now);
  expect([iso(before.from), iso(before.until)]).toEqual([
    "2026-06-28T13:00:00.000Z",
    "2026-06-29T12:20:00.000Z",
  ]);
});

test("days are those of the reader's time zone, and today is compared with as much of a day", () => {
  const now = new Date("2026-06-30T03:00:00Z");
  const { starts, before } = periodsOf({ range: "week", timeZone: "America/Los_Angeles", now });
  // There it is the evening of the 29th.
  expect(starts.map(iso)).toEqual([23, 24, 25, 26, 27, 28, 29].map((day) => `2026-06-${day}T07:00:00.000Z`));
  expect([iso(before.from), iso(before.until)]).toEqual([
    "2026-06-16T07:00:00.000Z",
    "2026-06-23T03:00:00.000Z",
  ]);
});

test("a day in which clocks change begins at its own midnight", () => {
  const now = new Date("2026-03-30T10:00:00Z");
  const { starts } = periodsOf({ range: "week", timeZone: "Europe/Berlin", now });
  expect(starts.slice(-3).map(iso)).toEqual([
    "2026-03-27T23:00:00.000Z",
    "2026-03-28T23:00:00.000Z",
    "2026-03-29T22:00:00.000Z",
  ]);
});

test("a zone with half an hour has its midnights too", () => {
  const now = new Date("2026-06-30T03:00:00Z");
  const { starts } = periodsOf({ range: "month", timeZone: "Asia/Kolkata", now });
  expect(starts).toHaveLength(30);
  expect(iso(starts.at(-1))).toBe("2026-06-29T18:30:00.000Z");
});
