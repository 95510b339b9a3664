import type { ModelFormKind } from "./agent-form.ts";

export const modelLabels: Record<Exclude<ModelFormKind, "none">, string> = {
  "workspace-default": "This installation’s model",
  openai: "OpenAI",
  anthropic: "Anthropic",
  "openai-compatible": "OpenAI-compatible server (Ollama, vLLM, …)",
  offline: "Offline model, without a key",
};

/** A name that such a provider has. */
export const exampleNames: Partial<Record<ModelFormKind, string>> = {
  openai: "gpt-5-mini",
  anthropic: "claude-sonnet-4-5",
  "openai-compatible": "qwen3",
};

/** Where a provider is asked unless an address is given. */
export const usualAddresses: Partial<Record<ModelFormKind, string>> = {
  openai: "https://api.openai.com/v1",
  anthropic: "https://api.anthropic.com/v1",
  "openai-compatible": "http://localhost:11434/v1",
};
