import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { JsonValue } from "@callhook/core";
import { streamText, type FinishReason, type LanguageModelUsage, type ModelMessage, type ToolSet } from "ai";
import { asJson } from "../as-json.ts";
import { ModelError } from "./model-error.ts";
import { readUntilAborted } from "./read-until-aborted.ts";
import { startStallTimer } from "./stall-timer.ts";

/** A tool call as the model asked for it; `input` is unchecked, text when it was not even JSON. */
export type RequestedToolCall = { modelToolCallId: string; functionName: string; input: JsonValue };

export type ModelReply = ReplyEnding & ReplyFigures;
type ReplyEnding =
  | { status: "answered"; toolCalls: RequestedToolCall[] }
  | { status: "stopped" }
  | { status: "failed"; error: unknown };

/** What a reply cost. Tokens are null where the model does not count them, or did not come to it. */
export type ReplyFigures = {
  inputTokens: number | null;
  outputTokens: number | null;
  /** Until the first word; null where it said none. */
  firstWordMs: number | null;
  durationMs: number;
};

export type ModelRequest = {
  model: LanguageModelV4;
  instructions: string;
  messages: ModelMessage[];
  tools: ToolSet;
  /** Whether the model may call a tool in this reply, must, or may not. */
  toolChoice: "auto" | "required" | "none";
  /** Stops the reply; that is no failure. */
  signal: AbortSignal;
  onWords: (text: string) => void;
  /** Longest silence of the model before its reply counts as failed. */
  stallTimeoutMs: number;
};

/** Asks the model once and passes its words on as they come. Never throws: a model's failure is data. */
export async function readModelReply(request: ModelRequest): Promise<ModelReply> {
  const stall = startStallTimer(request.stallTimeoutMs);
  const figures = startFigures();
  const reply = async (): Promise<ReplyEnding> => {
    try {
      return await readReply({ ...request, stall, figures });
    } catch (error) {
      return request.signal.aborted ? { status: "stopped" } : { status: "failed", error };
    } finally {
      stall.stop();
    }
  };
  return { ...(await reply()), ...figures.soFar() };
}

type Reading = ModelRequest & {
  stall: ReturnType<typeof startStallTimer>;
  figures: ReturnType<typeof startFigures>;
};

async function readReply(request: Reading): Promise<ReplyEnding> {
  const { signal, stall, figures } = request;
  const abortSignal = AbortSignal.any([signal, stall.signal]);
  const toolCalls: RequestedToolCall[] = [];
  let finishReason: FinishReason | null = null;
  for await (const part of readUntilAborted(openStream({ ...request, abortSignal }), abortSignal)) {
    stall.heard();
    if (part.type === "text-delta") {
      figures.spoke(part.text);
      request.onWords(part.text);
    }
    if (part.type === "error") return { status: "failed", error: part.error };
    if (part.type === "finish-step") {
      finishReason = part.finishReason;
      figures.counted(part.usage);
    }
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
}): ReplyEnding {
  const { finishReason, toolCalls } = reply;
  const isComplete = finishReason === "stop" || finishReason === "tool-calls";
  if (isComplete || (finishReason === "length" && toolCalls.length === 0)) {
    return { status: "answered", toolCalls };
  }
  const message = `The model's reply ended early (${finishReason ?? "no ending"}).`;
  return { status: "failed", error: new ModelError({ reason: "cut-off", message }) };
}

function startFigures() {
  const startedAt = performance.now();
  const elapsed = () => Math.round(performance.now() - startedAt);
  let usage: LanguageModelUsage | null = null;
  let firstWordMs: number | null = null;
  return {
    spoke(text: string) {
      if (text.trim() !== "") firstWordMs ??= elapsed();
    },
    counted(counts: LanguageModelUsage) {
      usage = counts;
    },
    soFar: (): ReplyFigures => ({
      inputTokens: usage?.inputTokens ?? null,
      outputTokens: usage?.outputTokens ?? null,
      firstWordMs,
      durationMs: elapsed(),
    }),
  };
}

function openStream(request: ModelRequest & { abortSignal: AbortSignal }) {
  const { stream } = streamText({
    model: request.model,
    instructions: request.instructions,
    messages: request.messages,
    tools: request.tools,
    toolChoice: request.toolChoice,
    abortSignal: request.abortSignal,
    // Asking again is ours: each request is on record, and a fallback must not wait for it.
    maxRetries: 0,
    // The error arrives as a part of the stream; without this the library also prints it.
    onError: () => undefined,
  });
  return stream;
}
