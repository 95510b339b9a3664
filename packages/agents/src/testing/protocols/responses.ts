import { argumentsText, chunksOf, type ScriptedStep, type ScriptedToolCall } from "../scripted-step.ts";
import { inPieces } from "./in-pieces.ts";
import { frame, type ModelProtocol, usage } from "./model-protocol.ts";
import { responsesProblems, type ResponsesRequest, responsesRequestSchema } from "./responses-request.ts";

const created = 1_700_000_000;
const messageId = "msg_scripted";

function send(type: string, fields: object): string {
  return frame({ type, sequence_number: 0, ...fields }, type);
}

/** OpenAI's newer interface. */
export const responses: ModelProtocol<ResponsesRequest> = {
  path: "/responses",
  read: (body) => ({
    body: responsesRequestSchema.safeParse(body).data ?? null,
    problems: responsesProblems(body),
  }),
  headerProblems({ authorization }, key = "") {
    return authorization === `Bearer ${key}`.trim()
      ? []
      : ["the authorization header is not the expected one"];
  },
  modelOf: ({ model }) => model,
  words(step, model) {
    const response = { id: "resp_scripted", created_at: created, model, status: "in_progress", output: [] };
    const chunks = chunksOf(step.words);
    const opening = [send("response.created", { response }), send("response.in_progress", { response })];
    if (chunks.length === 0) return opening;
    const item = { type: "message", id: messageId, role: "assistant", status: "in_progress", content: [] };
    const part = { type: "output_text", text: "", annotations: [], logprobs: [] };
    const place = { item_id: messageId, output_index: 0, content_index: 0 };
    return [
      ...opening,
      send("response.output_item.added", { output_index: 0, item }),
      send("response.content_part.added", { ...place, part }),
      ...chunks.map((delta) => send("response.output_text.delta", { ...place, delta, logprobs: [] })),
    ];
  },
  ending(step, model) {
    return [
      ...wordsDone(step),
      ...(step.toolCalls ?? []).flatMap((call, index) => toolCallFrames(call, index)),
      send("response.completed", {
        response: {
          id: "resp_scripted",
          created_at: created,
          model,
          status: "completed",
          usage: {
            input_tokens: usage.input,
            input_tokens_details: { cached_tokens: 0 },
            output_tokens: usage.output,
            output_tokens_details: { reasoning_tokens: 0 },
            total_tokens: usage.input + usage.output,
          },
        },
      }),
    ];
  },
  error: (_status, message) => ({ error: { message, type: "scripted_error", param: null, code: null } }),
  failure: (message) => [send("error", { code: "server_error", message, param: null })],
};

function wordsDone(step: ScriptedStep): string[] {
  const text = chunksOf(step.words).join("");
  if (text === "") return [];
  const place = { item_id: messageId, output_index: 0, content_index: 0 };
  const part = { type: "output_text", text, annotations: [], logprobs: [] };
  const item = { type: "message", id: messageId, role: "assistant", status: "completed", content: [part] };
  return [
    send("response.output_text.done", { ...place, text, logprobs: [] }),
    send("response.content_part.done", { ...place, part }),
    send("response.output_item.done", { output_index: 0, item }),
  ];
}

function toolCallFrames(call: ScriptedToolCall, index: number): string[] {
  const id = `fc_${index}`;
  const place = { item_id: id, output_index: index + 1 };
  const item = {
    type: "function_call",
    id,
    call_id: call.toolCallId ?? `call_${index}`,
    name: call.functionName,
  };
  const text = argumentsText(call);
  const done = { ...item, arguments: text, status: "completed" };
  return [
    send("response.output_item.added", {
      output_index: index + 1,
      item: { ...item, arguments: "", status: "in_progress" },
    }),
    ...inPieces(text).map((delta) => send("response.function_call_arguments.delta", { ...place, delta })),
    send("response.function_call_arguments.done", { ...place, arguments: text }),
    send("response.output_item.done", { output_index: index + 1, item: done }),
  ];
}
