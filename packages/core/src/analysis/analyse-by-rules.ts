import type { TranscriptEvent } from "../transcript/transcript-event.ts";
import type { CallAnalysis } from "./call-analysis.ts";
import { checkClaims } from "./claims/check-claims.ts";
import { collectData } from "./collect-data.ts";
import type { DataField } from "./data-field.ts";
import { judgeSuccess } from "./judge-success.ts";
import { readAnalysedCall } from "./tool-run.ts";
import { writeSummary } from "./write-summary.ts";
import { writeTitle } from "./write-title.ts";

/**
 * What fixed rules make of a call that has ended: the same for the same events, from nothing but what is on its
 * record. Claims are read in English.
 */
export function analyseByRules(options: {
  events: readonly TranscriptEvent[];
  dataFields: readonly DataField[];
  /** Why the model did not make it, where it was to. */
  note?: string;
}): CallAnalysis {
  const call = readAnalysedCall(options.events);
  const unbackedClaims = checkClaims(call);
  return {
    title: writeTitle(call),
    summary: writeSummary(call),
    ...judgeSuccess(call, unbackedClaims),
    collectedData: collectData(call, options.dataFields),
    unbackedClaims,
    madeBy: "rules",
    model: null,
    note: options.note ?? null,
  };
}
