import type { ConversationPart } from "@callhook/agents";

/**
 * How long a caller waits for the first word. A process that is too busy to hear them in time makes them wait, too:
 * the clock runs from when they were due to speak, in `performance.now()`, not from when they were heard.
 */
export async function firstTokenMs(options: {
  parts: AsyncIterable<Pick<ConversationPart, "type">>;
  dueAt: number;
}): Promise<number> {
  let first: number | null = null;
  for await (const part of options.parts) {
    if (part.type === "text") first ??= performance.now() - options.dueAt;
  }
  if (first === null) throw new Error("The agent said nothing.");
  return first;
}
