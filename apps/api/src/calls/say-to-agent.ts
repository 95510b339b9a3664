import type { ConversationPart } from "@callhook/agents";
import type { Context } from "../context.ts";

/** Hands the caller's words to the agent; the agent's side streams back while it happens. */
export async function sayToAgent(options: {
  context: Context;
  input: { callId: string; text: string };
}): Promise<AsyncIterable<ConversationPart>> {
  const { context, input } = options;
  const conversation = await context.services.conversations.open({
    workspaceId: context.workspaceId,
    callId: input.callId,
  });
  return conversation.say(input.text);
}
