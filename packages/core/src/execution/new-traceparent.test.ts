import { expect, test } from "vitest";
import { newTraceparent } from "./new-traceparent.ts";

test("traces are in the W3C format and never repeat, also when the store of random words is refilled", () => {
  const traces = Array.from({ length: 1000 }, newTraceparent);
  for (const trace of traces) expect(trace).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-01$/);
  expect(new Set(traces.map((trace) => trace.slice(3, 35))).size).toBe(1000);
  expect(new Set(traces.map((trace) => trace.slice(36, 52))).size).toBe(1000);
});
