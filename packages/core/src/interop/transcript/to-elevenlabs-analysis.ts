import type { CallAnalysis } from "../../analysis/call-analysis.ts";

/** What was made of a call, as ElevenLabs tells it; a date is text there. Claims without backing have no place in it. */
export function toElevenLabsAnalysis({ title, summary, success, collectedData }: CallAnalysis) {
  const results = collectedData.map(({ name, type, value, reason }) => {
    const schema = { type: type === "date" ? ("string" as const) : type };
    return [name, { data_collection_id: name, value, json_schema: schema, rationale: reason }] as const;
  });
  return {
    evaluation_criteria_results: {},
    data_collection_results: Object.fromEntries(results),
    call_successful: success,
    transcript_summary: summary,
    call_summary_title: title,
  };
}
