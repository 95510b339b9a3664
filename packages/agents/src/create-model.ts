import type { LanguageModelV4 } from "@ai-sdk/provider";

export type ModelChoice = {
  kind: "offline" | "openai-compatible";
  url?: string;
  name?: string;
  key?: string;
};

/** Opens the language model that a deployment chose. */
export function createModel(_choice: ModelChoice): LanguageModelV4 {
  throw new Error("not written yet");
}
