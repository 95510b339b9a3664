import type { LanguageModelV4 } from "@ai-sdk/provider";

/** A model, how long its silence is waited out, and how often it is asked again. */
export type AskedModel = {
  model: LanguageModelV4;
  /** The longest silence, before its first word and between words. */
  stallTimeoutMs: number;
  /** How often a request that failed before the first word is sent again. */
  retries: number;
};
