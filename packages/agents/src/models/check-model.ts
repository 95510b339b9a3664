import { type ReplyFigures, readModelReply } from "./read-model-reply.ts";
import type { AskedModel } from "./asked-model.ts";

/** Whether a model answers, and how fast. `error` says why it did not. */
export type ModelCheck = { isReady: true; figures: ReplyFigures } | { isReady: false; error: unknown };

/** Asks a model for one word, once: whoever waits for it is looking at a page. */
export async function checkModel(options: {
  asked: Pick<AskedModel, "model" | "stallTimeoutMs">;
  signal: AbortSignal;
}): Promise<ModelCheck> {
  const { asked, signal } = options;
  const reply = await readModelReply({
    ...asked,
    instructions: "You are being tested. Answer with the one word: ready",
    messages: [{ role: "user", content: "Are you ready?" }],
    tools: {},
    toolChoice: "auto",
    signal,
    onWords: () => undefined,
  });
  if (reply.status === "failed") return { isReady: false, error: reply.error };
  if (reply.status === "stopped") return { isReady: false, error: signal.reason };
  const { inputTokens, outputTokens, firstWordMs, durationMs } = reply;
  return { isReady: true, figures: { inputTokens, outputTokens, firstWordMs, durationMs } };
}
