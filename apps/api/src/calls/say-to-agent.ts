import type { CallerWords, ConversationPart } from "@callhook/agents";
import type { Context } from "../context.ts";
import { requireStream } from "./require-stream.ts";

/** Hands the caller's words to the agent; the agent's side streams back while it happens. */
export async function sayToAgent(options: {
  context: Context;
  input: CallerWords & { callId: string };
}): Promise<AsyncIterable<ConversationPart>> {
  const { context, input } = options;
  requireStream(context, "calls.say");
  const { callId, text, ...given } = input;
  const address = { workspaceId: context.workspaceId, callId };
  const conversation = await context.services.conversations.open(address);
  return conversation.say(text, given);
}
