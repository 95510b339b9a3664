import type { ConversationPart, Decision } from "@callhook/agents";
import type { Context } from "../context.ts";
import { requireStream } from "./require-stream.ts";

/**
 * The person's answer to a tool call that waits for a yes; what becomes of it, and the agent's words about it, stream
 * back while they happen.
 */
export async function decideToolCall(options: {
  context: Context;
  input: Decision & { callId: string };
}): Promise<AsyncIterable<ConversationPart>> {
  const { context, input } = options;
  requireStream(context, "calls.decide");
  const { callId, toolCallId, approved } = input;
  const address = { workspaceId: context.workspaceId, callId };
  const conversation = await context.services.conversations.open(address);
  return conversation.decide({ toolCallId, approved });
}
