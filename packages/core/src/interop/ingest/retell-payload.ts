import { z } from "zod";

/** What is missing, null or of another kind than documented counts as left out, so that one odd field spoils no call. */
const text = z.string().nullish().catch(null);
const number = z.number().nullish().catch(null);
const anything = z.unknown().optional();

const wordSchema = z.object({ start: number, end: number }).nullable().catch(null);

/** An utterance, a tool call or its result, by `role`; roles that are none of these hold nothing for the record. */
const entrySchema = z.object({
  role: z.string().catch(""),
  content: anything,
  words: z.array(wordSchema).catch([]),
  tool_call_id: z.string().catch(""),
  name: z.string().catch(""),
  arguments: anything,
  successful: z.boolean().nullish().catch(null),
  time_sec: number,
});

const most = 20_000;
const entriesSchema = z.array(entrySchema).max(most, `A call can have at most ${most} entries.`).nullish();

const analysisSchema = z.object({
  call_summary: text,
  call_successful: anything,
  user_sentiment: text,
  custom_analysis_data: anything,
});

/** The `call` of Retell's `call_ended` and `call_analyzed`, as far as the record can hold it. */
export const retellCallSchema = z.object({
  call_id: z.string().min(1).max(300),
  call_type: text,
  direction: text,
  from_number: text,
  to_number: text,
  start_timestamp: number,
  end_timestamp: number,
  duration_ms: number,
  disconnection_reason: text,
  transfer_destination: text,
  transcript_object: entriesSchema,
  transcript_with_tool_calls: entriesSchema,
  retell_llm_dynamic_variables: anything,
  collected_dynamic_variables: anything,
  call_analysis: analysisSchema.nullish().catch(null),
});
export type RetellCall = z.output<typeof retellCallSchema>;
export type RetellEntry = z.output<typeof entrySchema>;
