import { argumentsText, chunksOf, type ScriptedToolCall } from "../scripted-step.ts";
import { inPieces } from "./in-pieces.ts";
import { messagesProblems, type MessagesRequest, messagesRequestSchema } from "./messages-request.ts";
import { frame, type ModelProtocol, usage } from "./model-protocol.ts";

function send(type: string, fields: object = {}): string {
  return frame({ type, ...fields }, type);
}

const errorTypes = new Map([
  [401, "authentication_error"],
  [403, "permission_error"],
  [404, "not_found_error"],
  [429, "rate_limit_error"],
  [529, "overloaded_error"],
]);

/** Anthropic's interface. */
export const messages: ModelProtocol<MessagesRequest> = {
  path: "/messages",
  read: (body) => ({
    body: messagesRequestSchema.safeParse(body).data ?? null,
    problems: messagesProblems(body),
  }),
  headerProblems(headers, key = "") {
    const problems = headers["x-api-key"] === key ? [] : ["the x-api-key header is not the expected one"];
    return headers["anthropic-version"] === "2023-06-01"
      ? problems
      : [...problems, "anthropic-version is not 2023-06-01"];
  },
  modelOf: ({ model }) => model,
  words(step, model) {
    const message = {
      id: "msg_scripted",
      type: "message",
      role: "assistant",
      model,
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: { input_tokens: usage.input, output_tokens: 1 },
    };
    const chunks = chunksOf(step.words);
    const opening = [send("message_start", { message }), send("ping")];
    if (chunks.length === 0) return opening;
    return [
      ...opening,
      send("content_block_start", { index: 0, content_block: { type: "text", text: "" } }),
      ...chunks.map((text) => send("content_block_delta", { index: 0, delta: { type: "text_delta", text } })),
    ];
  },
  ending(step) {
    const calls = step.toolCalls ?? [];
    const hasWords = chunksOf(step.words).length > 0;
    const offset = hasWords ? 1 : 0;
    return [
      ...(hasWords ? [send("content_block_stop", { index: 0 })] : []),
      ...calls.flatMap((call, index) => toolUseFrames(call, index, index + offset)),
      send("message_delta", {
        delta: { stop_reason: calls.length > 0 ? "tool_use" : "end_turn", stop_sequence: null },
        usage: { output_tokens: usage.output },
      }),
      send("message_stop"),
    ];
  },
  error: (status, message) => ({
    type: "error",
    error: { type: errorTypes.get(status) ?? "api_error", message },
  }),
  failure: (message) => [send("error", { error: { type: "overloaded_error", message } })],
};

function toolUseFrames(call: ScriptedToolCall, number: number, index: number): string[] {
  const block = {
    type: "tool_use",
    id: call.toolCallId ?? `toolu_${number}`,
    name: call.functionName,
    input: {},
  };
  return [
    send("content_block_start", { index, content_block: block }),
    ...inPieces(argumentsText(call)).map((piece) =>
      send("content_block_delta", { index, delta: { type: "input_json_delta", partial_json: piece } }),
    ),
    send("content_block_stop", { index }),
  ];
}
