import { z } from "zod";

/** What is missing, null or of another kind than documented counts as left out, so that one odd field spoils no call. */
const text = z.string().nullish().catch(null);
const seconds = z.number().nullish().catch(null);
const flag = z.boolean().catch(false);
const anything = z.unknown().optional();

const toolCallSchema = z.object({
  request_id: z.string().catch(""),
  tool_name: z.string().catch(""),
  params_as_json: text,
  tool_details: anything,
});

const toolResultSchema = z.object({
  request_id: z.string().catch(""),
  tool_name: z.string().catch(""),
  result_value: anything,
  is_error: flag,
  is_blocked: flag,
  tool_latency_secs: seconds,
  error_type: text,
  raw_error_message: text,
  dynamic_variable_updates: z
    .array(z.object({ variable_name: z.string(), new_value: anything }).nullable().catch(null))
    .catch([]),
});

const turnSchema = z.object({
  role: z.enum(["user", "agent"]),
  message: text,
  original_message: text,
  interrupted: flag,
  ignored_as_backchannel: flag,
  time_in_call_secs: z.number().catch(0),
  tool_calls: z.array(toolCallSchema).catch([]),
  tool_results: z.array(toolResultSchema).catch([]),
});

const phoneCallSchema = z.object({ direction: text, external_number: text, agent_number: text });

const analysisSchema = z.object({
  call_successful: text,
  transcript_summary: text,
  call_summary_title: text,
  data_collection_results: anything,
});

/** The `data` of ElevenLabs' `post_call_transcription`, as far as the record can hold it. */
export const elevenLabsConversationSchema = z.object({
  conversation_id: z.string().min(1).max(300),
  transcript: z.array(turnSchema).max(20_000, "A call can have at most 20,000 turns."),
  metadata: z
    .object({
      start_time_unix_secs: seconds,
      call_duration_secs: seconds,
      termination_reason: text,
      text_only: flag,
      error: z.object({ reason: text }).nullish().catch(null),
      phone_call: phoneCallSchema.nullish().catch(null),
    })
    .catch({ text_only: false }),
  analysis: analysisSchema.nullish().catch(null),
  conversation_initiation_client_data: z.object({ dynamic_variables: anything }).nullish().catch(null),
});
export type ElevenLabsConversation = z.output<typeof elevenLabsConversationSchema>;
export type ElevenLabsTurn = ElevenLabsConversation["transcript"][number];
export type ElevenLabsResult = ElevenLabsTurn["tool_results"][number];
