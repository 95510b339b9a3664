import type { CallAnalysis } from "../../analysis/call-analysis.ts";

/**
 * What was made of a call, as ElevenLabs tells it; a date is text there. It knows no claims without a tool call behind
 * them: they stand as a criterion of its evaluation.
 */
export function toElevenLabsAnalysis(analysis: CallAnalysis) {
  const { title, summary, success, collectedData, unbackedClaims } = analysis;
  const criterion = {
    criteria_id: "claims_backed_by_tool_calls",
    result: unbackedClaims.length === 0 ? "success" : "failure",
    rationale: unbackedClaims.map(({ quote, reason }) => `“${quote}”: ${reason}`).join(" "),
  };
  const collected = collectedData.map(({ name, type, value, reason }) => {
    const schema = { type: type === "date" ? ("string" as const) : type };
    return [name, { data_collection_id: name, value, json_schema: schema, rationale: reason }] as const;
  });
  return {
    call_successful: success,
    transcript_summary: summary,
    call_summary_title: title,
    evaluation_criteria_results: { [criterion.criteria_id]: criterion },
    data_collection_results: Object.fromEntries(collected),
  };
}
