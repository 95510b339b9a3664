import type { LanguageModelV4Message } from "@ai-sdk/provider";

/** What the caller says. */
export function heard(text: string): LanguageModelV4Message {
  return { role: "user", content: [{ type: "text", text }] };
}

/** What the agent says. */
export function said(text: string): LanguageModelV4Message {
  return { role: "assistant", content: [{ type: "text", text }] };
}
