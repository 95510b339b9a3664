import { expect, test } from "vitest";
import { axisTicks } from "./axis-ticks.ts";

test.each([
  [40, [0, 10, 20, 30, 40]],
  [9_000, [0, 2_000, 4_000, 6_000, 8_000]],
  [65_000, [0, 15_000, 30_000, 45_000, 60_000]],
  [40 * 3_600_000, [0, 8, 16, 24, 32, 40].map((hours) => hours * 3_600_000)],
])("an axis of %d ms has round ticks, and few", (wholeMs, expected) => {
  expect(axisTicks(wholeMs)).toEqual(expected);
});
