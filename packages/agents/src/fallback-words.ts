import type { ToolOutcome } from "@callhook/core";

/** Why the agent has no words of its own. */
export type Silence = "model-failed" | "nothing-said";

const words: Record<Silence, string> = {
  "model-failed": "I'm sorry, I'm having trouble answering right now. Please say that again in a moment.",
  "nothing-said": "I'm sorry, I did not come up with an answer to that. Could you put it another way?",
};

/**
 * A true sentence for when the model leaves the caller without one. What was done stays done, so that
 * nobody asks for a booking a second time because the first one went unmentioned.
 */
export function fallbackWords(options: {
  silence: Silence;
  toolCalls: { toolName: string; outcome: ToolOutcome }[];
}): string {
  const done = options.toolCalls.filter(({ outcome }) => outcome.status === "succeeded");
  const names = [...new Set(done.map(({ toolName }) => toolName))].map((name) => `“${name}”`);
  if (names.length === 0) return words[options.silence];
  const what = names.length === 1 ? `${names[0]} and it worked` : `${names.join(" and ")} and they worked`;
  return `I did run ${what}, but I'm having trouble putting the answer into words. Please ask me again in a moment.`;
}
