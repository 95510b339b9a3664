import type { ToolCallTimings } from "@callhook/core";
import { expect, test } from "vitest";
import { formatMs, phaseLabel, waterfallBars } from "./waterfall.ts";

const none: ToolCallTimings = { queue: 0, dns: 0, connect: 0, tls: 0, firstByte: 0, body: 0, total: 0 };

test("each phase begins where the one before it ended", () => {
  const bars = waterfallBars({ ...none, dns: 10, connect: 20, firstByte: 60, body: 10, total: 100 });
  expect(bars.map(({ phase, startPercent, widthPercent }) => [phase, startPercent, widthPercent])).toEqual([
    ["dns", 0, 10],
    ["connect", 10, 20],
    ["firstByte", 30, 60],
    ["body", 90, 10],
  ]);
});

test("a phase that did not happen has no bar", () => {
  expect(waterfallBars({ ...none, firstByte: 5, total: 5 }).map(({ phase }) => phase)).toEqual(["firstByte"]);
});

test("time that belongs to no phase leaves room at the end", () => {
  const [bar] = waterfallBars({ ...none, connect: 25, total: 100 });
  expect(bar).toMatchObject({ startPercent: 0, widthPercent: 25 });
});

test("bars never leave the track, even where the phases add up to more than the total", () => {
  const bars = waterfallBars({ ...none, dns: 80, connect: 80, body: 40, total: 150 });
  for (const { startPercent, widthPercent } of bars) {
    expect(startPercent + widthPercent).toBeLessThanOrEqual(100 + 1e-9);
  }
});

test("a call that ended before it began has no waterfall", () => {
  expect(waterfallBars(none)).toEqual([]);
});

test("phases are named for people", () => {
  expect(phaseLabel("firstByte")).toBe("Wait for the answer");
});

test.each([
  [0.04, "0 ms"],
  [0.44, "0.4 ms"],
  [9, "9 ms"],
  [38.4, "38 ms"],
  [999, "999 ms"],
  [1234, "1.2 s"],
  [20_000, "20 s"],
])("%d milliseconds read as %s", (ms, words) => {
  expect(formatMs(ms)).toBe(words);
});
