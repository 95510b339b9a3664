import { expect, test } from "vitest";
import { traceIdOf } from "./trace-id-of.ts";

test("every call has its own trace, the same each time", () => {
  const ids = ["call_-heahSoNuYb65fluYkjq", "call_-heahSoNuYb65fluYkjr", "x", "", "é".repeat(40)];
  const traces = ids.map(traceIdOf);
  expect(new Set(traces).size).toBe(ids.length);
  for (const trace of traces) expect(trace).toMatch(/^(?!0{32})[\da-f]{32}$/);
  expect(ids.map(traceIdOf)).toEqual(traces);
});
