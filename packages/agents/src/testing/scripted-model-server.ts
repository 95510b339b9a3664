import { chatCompletions } from "./protocols/chat-completions.ts";
import type { ChatCompletionsRequest } from "./protocols/chat-completions-request.ts";
import type { MessagesRequest } from "./protocols/messages-request.ts";
import { messages } from "./protocols/messages.ts";
import type { ResponsesRequest } from "./protocols/responses-request.ts";
import { responses } from "./protocols/responses.ts";
import { type ModelServer, type ScriptedServerStep, startModelServer } from "./start-model-server.ts";

type Script = {
  steps: ScriptedServerStep[];
  /** The key it demands; none by default. */
  key?: string;
  /** A free one by default. */
  port?: number;
};

export type ScriptedModelServer = ModelServer<ChatCompletionsRequest>;

/** A server that speaks the OpenAI chat completions streaming protocol from a script. */
export function startScriptedModelServer(script: Script): Promise<ScriptedModelServer> {
  return startModelServer({ ...script, protocol: chatCompletions });
}

/** The same for OpenAI's Responses interface. */
export function startScriptedResponsesServer(script: Script): Promise<ModelServer<ResponsesRequest>> {
  return startModelServer({ ...script, protocol: responses });
}

/** The same for Anthropic's Messages interface. */
export function startScriptedMessagesServer(script: Script): Promise<ModelServer<MessagesRequest>> {
  return startModelServer({ ...script, protocol: messages });
}
