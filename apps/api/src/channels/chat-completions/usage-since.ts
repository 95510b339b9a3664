import type { TranscriptStep } from "@callhook/core";
import type { Usage } from "./completion.ts";

/**
 * The tokens of the model's replies since so many steps were on record, our tools' rounds included; none for an answer
 * that was given before, nor where a model does not count.
 */
export function usageSince(steps: readonly TranscriptStep[], since: number): Usage {
  const replies = steps.slice(since).filter((step) => step.type === "model-replied");
  const prompt = replies.reduce((sum, { inputTokens }) => sum + (inputTokens ?? 0), 0);
  const completion = replies.reduce((sum, { outputTokens }) => sum + (outputTokens ?? 0), 0);
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}
