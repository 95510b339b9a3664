import type { PlatformAnalysis } from "./ingested-call.ts";

const verdicts: ReadonlyMap<string, PlatformAnalysis["success"]> = new Map([
  ["success", "success"],
  ["true", "success"],
  ["pass", "success"],
  ["failure", "failure"],
  ["false", "failure"],
  ["fail", "failure"],
]);

/** A platform's verdict on a call; everything but a plain yes or no is unknown. */
export function successOf(verdict: unknown): PlatformAnalysis["success"] {
  return verdicts.get(String(verdict).toLowerCase()) ?? "unknown";
}
