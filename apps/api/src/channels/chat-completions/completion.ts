import { randomBytes } from "node:crypto";
import type { ConversationPart } from "@callhook/agents";
import { createSpokenPauses, plainPauses } from "./spoken-pauses.ts";

/** What of an answer the protocol can tell, piece by piece. */
export type CompletionPiece =
  | { type: "content"; text: string }
  | { type: "tool-call"; id: string; name: string; arguments: string };

export type FinishReason = "stop" | "tool_calls";

export type Usage = { prompt_tokens: number; completion_tokens: number; total_tokens: number };

/** What all chunks of one answer, or the answer as a whole, begin with. */
export type CompletionHead = { id: string; created: number; model: string };

export function completionHead(model: string): CompletionHead {
  const id = `chatcmpl-${randomBytes(18).toString("base64url")}`;
  return { id, created: Math.floor(Date.now() / 1000), model };
}

/** Our own tools are run and told about in words; only the platform's reach it as tool calls. */
export async function* completionPieces(options: {
  parts: AsyncIterable<ConversationPart>;
  isElevenLabs: boolean;
}): AsyncGenerator<CompletionPiece> {
  const pauses = options.isElevenLabs ? createSpokenPauses() : plainPauses;
  let isWaiting = false;
  const said = (text: string): CompletionPiece[] => (text === "" ? [] : [{ type: "content", text }]);
  for await (const part of options.parts) {
    if (part.type === "text") {
      yield* said(pauses.words(part.text));
      if (isWaiting) yield* said(pauses.pause());
    }
    if (part.type === "tool-called") {
      isWaiting = true;
      yield* said(pauses.pause());
    }
    if (part.type === "tool-finished") isWaiting = false;
    if (part.type === "tool-handed-over") {
      yield* said(pauses.end());
      const { toolCallId: id, toolName: name } = part;
      yield { type: "tool-call", id, name, arguments: JSON.stringify(part.arguments) };
    }
  }
  yield* said(pauses.end());
}

/** The answer as a whole. */
export async function wholeCompletion(options: {
  head: CompletionHead;
  pieces: AsyncIterable<CompletionPiece>;
  usage: () => Usage;
}): Promise<object> {
  const { head, pieces, usage } = options;
  const toolCalls: object[] = [];
  let content = "";
  for await (const piece of pieces) {
    if (piece.type === "content") content += piece.text;
    else toolCalls.push(toolCallOf(piece));
  }
  const calls = toolCalls.length === 0 ? {} : { tool_calls: toolCalls };
  const message = { role: "assistant", content: content === "" ? null : content, refusal: null, ...calls };
  const finish_reason: FinishReason = toolCalls.length === 0 ? "stop" : "tool_calls";
  const choices = [{ index: 0, message, logprobs: null, finish_reason }];
  return { ...head, object: "chat.completion", choices, usage: usage() };
}

/** The answer in chunks, in the order of OpenAI's own stream. */
export async function* completionChunks(options: {
  head: CompletionHead;
  pieces: AsyncIterable<CompletionPiece>;
  /** Null where nobody asked for it. */
  usage: (() => Usage) | null;
}): AsyncGenerator<object> {
  const { head, pieces, usage } = options;
  const withUsage = usage === null ? {} : { usage: null };
  const chunk = (delta: object, finish_reason: FinishReason | null = null) => ({
    ...head,
    object: "chat.completion.chunk",
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    ...withUsage,
  });
  let toolCalls = 0;
  yield chunk({ role: "assistant", content: "" });
  for await (const piece of pieces) {
    if (piece.type === "content") yield chunk({ content: piece.text });
    else {
      yield chunk({ tool_calls: [{ index: toolCalls, ...toolCallOf(piece) }] });
      toolCalls += 1;
    }
  }
  yield chunk({}, toolCalls === 0 ? "stop" : "tool_calls");
  if (usage !== null) yield { ...head, object: "chat.completion.chunk", choices: [], usage: usage() };
}

function toolCallOf(piece: Extract<CompletionPiece, { type: "tool-call" }>) {
  const { id, name, arguments: given } = piece;
  return { id, type: "function", function: { name, arguments: given } };
}
