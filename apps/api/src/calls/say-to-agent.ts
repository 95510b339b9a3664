import type { ConversationPart } from "@callhook/agents";
import { CallhookError } from "@callhook/core";
import type { Context } from "../context.ts";

/** Hands the caller's words to the agent; the agent's side streams back while it happens. */
export async function sayToAgent(options: {
  context: Context;
  input: { callId: string; text: string };
}): Promise<AsyncIterable<ConversationPart>> {
  const { context, input } = options;
  if (!context.acceptsStream) throw needsStream();
  const conversation = await context.services.conversations.open({
    workspaceId: context.workspaceId,
    callId: input.callId,
  });
  return conversation.say(input.text);
}

/** Told before anything is recorded: the transport would refuse the answer only after the words were said. */
function needsStream(): CallhookError {
  const message =
    "calls.say answers in a stream: use the client of @callhook/client, or send a batch request with the header trpc-accept: application/jsonl.";
  return new CallhookError({ code: "invalid-input", message });
}
