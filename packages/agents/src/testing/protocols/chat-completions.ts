import { endingChunks, wordChunks } from "./chat-completions-chunks.ts";
import {
  chatCompletionsProblems,
  type ChatCompletionsRequest,
  chatCompletionsRequestSchema,
} from "./chat-completions-request.ts";
import { frame, type ModelProtocol } from "./model-protocol.ts";

/** OpenAI's older interface, which everybody else speaks as well. */
export const chatCompletions: ModelProtocol<ChatCompletionsRequest> = {
  path: "/chat/completions",
  read: (body) => ({
    body: chatCompletionsRequestSchema.safeParse(body).data ?? null,
    problems: chatCompletionsProblems(body),
  }),
  headerProblems({ authorization }, key) {
    const expected = key === undefined ? undefined : `Bearer ${key}`;
    return authorization === expected ? [] : ["the authorization header is not the expected one"];
  },
  modelOf: ({ model }) => model,
  words: (step, model) => wordChunks(step, model).map((chunk) => frame(chunk)),
  ending: (step, model) => [...endingChunks(step, model).map((chunk) => frame(chunk)), "data: [DONE]\n\n"],
  error: (_status, message) => ({ error: { message, type: "scripted_error", param: null, code: null } }),
  failure: (message) => [frame({ error: { message, type: "server_error", param: null, code: null } })],
};
