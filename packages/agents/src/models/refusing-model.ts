import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { ModelError } from "./model-error.ts";

/** Stands in the place of a model that cannot be opened: a call begins all the same, and its fallback may answer. */
export function refusingModel(options: {
  provider: string;
  name: string;
  error: ModelError;
}): LanguageModelV4 {
  const { provider, name, error } = options;
  return {
    specificationVersion: "v4",
    provider,
    modelId: name,
    supportedUrls: {},
    doGenerate: () => Promise.reject(error),
    doStream: () => Promise.reject(error),
  };
}
