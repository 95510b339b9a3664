import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { JsonValue } from "@callhook/core";
import { streamText, type FinishReason, type ModelMessage, type ToolSet } from "ai";
import { asJson } from "./as-json.ts";
import { readUntilAborted } from "./read-until-aborted.ts";
import { startStallTimer } from "./stall-timer.ts";

/** A tool call as the model asked for it; `input` is unchecked, text when it was not even JSON. */
export type RequestedToolCall = { modelToolCallId: string; functionName: string; input: JsonValue };

export type ModelReply =
  | { status: "answered"; toolCalls: RequestedToolCall[] }
  | { status: "stopped" }
  | { status: "failed"; error: unknown };

export type ModelRequest = {
  model: LanguageModelV4;
  instructions: string;
  messages: ModelMessage[];
  tools: ToolSet;
  /** The model may not call a tool in this reply. */
  mustSpeak: boolean;
  /** Stops the reply; that is no failure. */
  signal: AbortSignal;
  onWords: (text: string) => void;
  /** Longest silence of the model before its reply counts as failed. */
  stallTimeoutMs: number;
  retries: number;
};

/** Asks the model once and passes its words on as they come. Never throws: a model's failure is data. */
export async function readModelReply(request: ModelRequest): Promise<ModelReply> {
  const stall = startStallTimer(request.stallTimeoutMs);
  try {
    return await readReply({ ...request, stall });
  } catch (error) {
    return request.signal.aborted ? { status: "stopped" } : { status: "failed", error };
  } finally {
    stall.stop();
  }
}

async function readReply(
  request: ModelRequest & { stall: ReturnType<typeof startStallTimer> },
): Promise<ModelReply> {
  const { signal, stall } = request;
  const abortSignal = AbortSignal.any([signal, stall.signal]);
  const toolCalls: RequestedToolCall[] = [];
  let finishReason: FinishReason | null = null;
  for await (const part of readUntilAborted(openStream({ ...request, abortSignal }), abortSignal)) {
    stall.heard();
    if (part.type === "text-delta") request.onWords(part.text);
    if (part.type === "error") return { status: "failed", error: part.error };
    if (part.type === "finish-step") finishReason = part.finishReason;
    if (part.type === "tool-call") {
      toolCalls.push({
        modelToolCallId: part.toolCallId,
        functionName: part.toolName,
        input: asJson(part.input),
      });
    }
  }
  if (signal.aborted) return { status: "stopped" };
  if (stall.signal.aborted) return { status: "failed", error: stall.signal.reason };
  return judgeReply({ finishReason, toolCalls });
}

/** Tool calls of a reply that was cut off may be half of what the model meant; none of them is run. */
function judgeReply(reply: {
  finishReason: FinishReason | null;
  toolCalls: RequestedToolCall[];
}): ModelReply {
  const { finishReason, toolCalls } = reply;
  const isComplete = finishReason === "stop" || finishReason === "tool-calls";
  if (isComplete || (finishReason === "length" && toolCalls.length === 0)) {
    return { status: "answered", toolCalls };
  }
  return {
    status: "failed",
    error: new Error(`The model's reply ended early (${finishReason ?? "no ending"}).`),
  };
}

function openStream(request: ModelRequest & { abortSignal: AbortSignal }) {
  const { stream } = streamText({
    model: request.model,
    instructions: request.instructions,
    messages: request.messages,
    tools: request.tools,
    toolChoice: request.mustSpeak ? "none" : "auto",
    abortSignal: request.abortSignal,
    maxRetries: request.retries,
    // The error arrives as a part of the stream; without this the library also prints it.
    onError: () => undefined,
  });
  return stream;
}
