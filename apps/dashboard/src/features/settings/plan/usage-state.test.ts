import { expect, test } from "vitest";
import { usagePercent, usageState } from "./usage-state.ts";

test.each([
  [0, 500, "well-within", 0],
  [399, 500, "well-within", 80],
  [400, 500, "near", 80],
  [499, 500, "near", 100],
  [500, 500, "reached", 100],
  [700, 500, "reached", 100],
  [0, 0, "not-included", 0],
  [3, 0, "reached", 100],
  [9_000_000, null, "unlimited", 0],
] as const)("%s of %s is %s", (used, limit, state, percent) => {
  expect(usageState({ used, limit })).toBe(state);
  expect(usagePercent({ used, limit })).toBe(percent);
});
