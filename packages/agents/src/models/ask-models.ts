import { setTimeout as wait } from "node:timers/promises";
import type { ModelFailure, TranscriptStep } from "@callhook/core";
import type { AskedModel } from "./asked-model.ts";
import { ModelError } from "./model-error.ts";
import { type ModelReply, type ModelRequest, readModelReply } from "./read-model-reply.ts";

type ModelReplied = Extract<TranscriptStep, { type: "model-replied" }>;

export type Asking = Omit<ModelRequest, "model" | "stallTimeoutMs"> & {
  /** The one that was chosen, and behind it the one that stands in. */
  models: readonly AskedModel[];
  turn: number;
  /** Told of a failure that was made up for; the last one is in the reply. */
  onFailure: (error: unknown) => void;
};

const firstWaitMs = 250;
/** Somebody is on the line: a server that wants to be left alone for longer has failed. */
const longestWaitMs = 4_000;

/**
 * Asks a model until it answers: again where that may help, then the next one. Once a word was spoken nothing is
 * asked again, since the caller would hear it twice. Every request is a step for the record.
 */
export async function askModels(asking: Asking): Promise<{ reply: ModelReply; steps: ModelReplied[] }> {
  const steps: ModelReplied[] = [];
  let last: ModelReply | null = null;
  for (const [index, asked] of asking.models.entries()) {
    for (let attempt = 0; attempt <= asked.retries; attempt += 1) {
      if (last?.status === "failed") asking.onFailure(last.error);
      const { reply, hasSpoken } = await askOnce(asking, asked);
      steps.push(stepOf({ reply, asked, turn: asking.turn, isFallback: index > 0 }));
      if (reply.status !== "failed" || hasSpoken || asking.signal.aborted) return { reply, steps };
      last = reply;
      const waitMs = attempt < asked.retries ? waitBefore(attempt, reply.error) : null;
      if (waitMs === null) break;
      await wait(waitMs, undefined, { signal: asking.signal }).catch(() => undefined);
      if (asking.signal.aborted) return { reply: stopped(reply), steps };
    }
  }
  if (last === null) throw new Error("A conversation has at least one model.");
  return { reply: last, steps };
}

async function askOnce(
  asking: Asking,
  asked: AskedModel,
): Promise<{ reply: ModelReply; hasSpoken: boolean }> {
  const { model, stallTimeoutMs } = asked;
  let hasSpoken = false;
  const onWords = (text: string) => {
    hasSpoken ||= text.trim() !== "";
    asking.onWords(text);
  };
  return { reply: await readModelReply({ ...asking, model, stallTimeoutMs, onWords }), hasSpoken };
}

/** How long to wait before the same model is asked again; null where that would not help. */
function waitBefore(attempt: number, error: unknown): number | null {
  if (!(error instanceof ModelError) || !error.isTransient) return null;
  const waitMs = error.retryAfterMs ?? firstWaitMs * 2 ** attempt;
  return waitMs <= longestWaitMs ? waitMs : null;
}

function stopped({ inputTokens, outputTokens, firstWordMs, durationMs }: ModelReply): ModelReply {
  return { status: "stopped", inputTokens, outputTokens, firstWordMs, durationMs };
}

function stepOf(options: {
  reply: ModelReply;
  asked: AskedModel;
  turn: number;
  isFallback: boolean;
}): ModelReplied {
  const { reply, asked, turn, isFallback } = options;
  const { status, inputTokens, outputTokens, firstWordMs, durationMs } = reply;
  const { provider, modelId } = asked.model;
  return {
    type: "model-replied",
    turn,
    // `openai.responses` names a provider and one of its interfaces.
    provider: provider.split(".")[0] ?? provider,
    model: modelId.slice(0, 200),
    status,
    ...(reply.status === "failed" ? { failure: failureOf(reply.error) } : {}),
    isFallback,
    inputTokens,
    outputTokens,
    firstWordMs,
    durationMs,
  };
}

/** The kind of failure alone: what the server said may quote the conversation. */
function failureOf(error: unknown): ModelFailure {
  if (!(error instanceof ModelError)) return { reason: "unknown" };
  const { reason, status } = error;
  return status === null ? { reason } : { reason, status };
}
