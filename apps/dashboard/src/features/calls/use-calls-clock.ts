import { useNow } from "../conversation/use-now.ts";
import type { CallSummary } from "./call-summary.ts";

const ageEveryMs = 30_000;
const tickEveryMs = 1_000;

/** The time, every second while one of the calls goes on. */
export function useCallsClock(calls: readonly CallSummary[]): number {
  return useNow(calls.some(({ status }) => status === "active") ? tickEveryMs : ageEveryMs);
}
