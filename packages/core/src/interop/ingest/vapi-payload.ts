import { z } from "zod";

/** What is missing, null or of another kind than documented counts as left out, so that one odd field spoils no call. */
const text = z.string().nullish().catch(null);
const number = z.number().nullish().catch(null);
const anything = z.unknown().optional();
const party = z.object({ number: text }).nullish().catch(null);

const toolCallSchema = z.object({
  id: z.string().catch(""),
  name: z.string().catch(""),
  arguments: anything,
  parameters: anything,
  function: z
    .object({ name: z.string().catch(""), arguments: anything })
    .nullish()
    .catch(null),
});

/** An utterance, tool calls or the result of one, by `role`. */
const messageSchema = z.object({
  role: z.string().catch(""),
  message: text,
  content: text,
  secondsFromStart: number,
  time: number,
  toolCalls: z.array(toolCallSchema.nullable().catch(null)).catch([]),
  toolCallId: z.string().catch(""),
  name: z.string().catch(""),
  result: anything,
});

const most = 20_000;

const analysisSchema = z.object({ summary: text, structuredData: anything, successEvaluation: anything });

/** The `message` of Vapi's `end-of-call-report`, as far as the record can hold it. */
export const vapiReportSchema = z.object({
  call: z.object({
    id: z.string().min(1).max(300),
    type: text,
    startedAt: text,
    endedAt: text,
    customer: party,
    phoneNumber: party,
  }),
  endedReason: text,
  startedAt: text,
  endedAt: text,
  customer: party,
  phoneNumber: party,
  destination: party,
  artifact: z
    .object({
      messages: z.array(messageSchema).max(most, `A call can have at most ${most} messages.`).nullish(),
      transcript: text,
      variableValues: anything,
    })
    .nullish(),
  analysis: analysisSchema.nullish().catch(null),
});
export type VapiReport = z.output<typeof vapiReportSchema>;
export type VapiMessage = z.output<typeof messageSchema>;
export type VapiToolCall = z.output<typeof toolCallSchema>;
