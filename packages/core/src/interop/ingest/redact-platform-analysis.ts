import { type Redact, redactJson } from "../../redaction/redact-json.ts";
import type { PlatformAnalysis } from "./ingested-call.ts";

/** What a platform made of a call, without what its workspace does not want kept. */
export function redactPlatformAnalysis(analysis: PlatformAnalysis, redact: Redact): PlatformAnalysis {
  const { title, summary, success, collectedData } = analysis;
  const collected = Object.entries(collectedData).map(([name, value]) => [
    redact(name),
    redactJson(value, redact),
  ]);
  return {
    title: title === null ? null : redact(title),
    summary: summary === null ? null : redact(summary),
    success,
    collectedData: Object.fromEntries(collected),
  };
}
