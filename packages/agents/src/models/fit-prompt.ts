import { createHash } from "node:crypto";
import type { LanguageModelV4CallOptions, LanguageModelV4Prompt } from "@ai-sdk/provider";

/** What both OpenAI and Anthropic accept as the id of a tool call. */
const acceptedId = /^[a-zA-Z0-9_-]{1,64}$/;

/**
 * Our record takes ids from whoever holds the call, and any model may have to read what another one did. An id that
 * a provider would refuse is replaced by one that is the same in every request.
 */
export function withAcceptedIds(options: LanguageModelV4CallOptions): LanguageModelV4CallOptions {
  return { ...options, prompt: options.prompt.map(messageWithAcceptedIds) };
}

type Message = LanguageModelV4Prompt[number];

function messageWithAcceptedIds(message: Message): Message {
  if (message.role === "assistant") return { ...message, content: message.content.map(partWithAcceptedId) };
  if (message.role === "tool") return { ...message, content: message.content.map(partWithAcceptedId) };
  return message;
}

function partWithAcceptedId<Part extends { type: string }>(part: Part): Part {
  if (!("toolCallId" in part) || typeof part.toolCallId !== "string") return part;
  return acceptedId.test(part.toolCallId) ? part : { ...part, toolCallId: derivedId(part.toolCallId) };
}

function derivedId(id: string): string {
  return `call_${createHash("sha256").update(id).digest("hex").slice(0, 32)}`;
}

/** Anthropic's conversations begin with the user; ours with a greeting. */
export function withUserFirst(options: LanguageModelV4CallOptions): LanguageModelV4CallOptions {
  const { prompt } = options;
  const first = prompt.findIndex(({ role }) => role !== "system");
  if (prompt[first]?.role !== "assistant") return options;
  const opening: Message = { role: "user", content: [{ type: "text", text: "(The conversation begins.)" }] };
  return { ...options, prompt: prompt.toSpliced(first, 0, opening) };
}
