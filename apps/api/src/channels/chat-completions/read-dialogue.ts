import type { PlatformOffer } from "@callhook/agents";
import { type JsonValue, jsonValueSchema } from "@callhook/core";
import type { Dialogue, DialogueLine } from "../dialogue/dialogue.ts";
import type { ChatCompletionsRequest, ChatMessage } from "./request-schema.ts";

/** What was said, of the messages of a request; our tools' calls and results are none of it. */
export function readDialogue({ messages }: Pick<ChatCompletionsRequest, "messages">): Dialogue {
  const lines = messages.flatMap(lineOf);
  const results = messages.flatMap((message) =>
    message.role === "tool" ? [{ toolCallId: message.tool_call_id, value: valueOf(message.content) }] : [],
  );
  return { lines, results, endsWith: endingOf(messages) };
}

/** The platform's own instructions and tools. */
export function readOffer(
  request: Pick<ChatCompletionsRequest, "messages" | "tools" | "tool_choice">,
): PlatformOffer {
  const instructions = request.messages.flatMap((message) =>
    message.role === "system" || message.role === "developer" ? [message.content] : [],
  );
  const tools = request.tool_choice === "none" ? [] : (request.tools ?? []);
  return {
    instructions: instructions.join("\n\n"),
    tools: tools.map(({ function: { name, description, parameters } }) => ({
      name,
      description: description ?? "",
      // Model servers refuse a schema without these, and platforms leave them out where a tool takes nothing.
      inputSchema: { type: "object", properties: {}, ...parameters },
    })),
  };
}

function lineOf(message: ChatMessage): DialogueLine[] {
  if (message.role !== "user" && message.role !== "assistant") return [];
  const text = message.content?.trim() ?? "";
  return text === "" ? [] : [{ by: message.role === "user" ? "caller" : "agent", text }];
}

function endingOf(messages: ChatMessage[]): Dialogue["endsWith"] {
  const last = messages.findLast((message) => message.role === "tool" || lineOf(message).length > 0);
  if (last?.role === "tool") return "results";
  return last?.role === "assistant" ? "agent" : "caller";
}

/** A result is text by the protocol, and most often JSON. */
function valueOf(content: string): JsonValue {
  try {
    return jsonValueSchema.parse(JSON.parse(content));
  } catch {
    return content;
  }
}
