import { expect, test } from "vitest";
import { usagePercent, usageState } from "./usage-state.ts";

test.each([
  { used: 0, limit: 500, state: "well-within", percent: 0 },
  { used: 399, limit: 500, state: "well-within", percent: 80 },
  { used: 400, limit: 500, state: "near", percent: 80 },
  { used: 499, limit: 500, state: "near", percent: 100 },
  { used: 500, limit: 500, state: "reached", percent: 100 },
  { used: 700, limit: 500, state: "reached", percent: 100 },
  { used: 0, limit: 0, state: "not-included", percent: 0 },
  { used: 3, limit: 0, state: "reached", percent: 100 },
  { used: 9_000_000, limit: null, state: "unlimited", percent: 0 },
])("$used of $limit is $state", ({ used, limit, state, percent }) => {
  expect(usageState({ used, limit })).toBe(state);
  expect(usagePercent({ used, limit })).toBe(percent);
});
