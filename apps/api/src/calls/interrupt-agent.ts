import type { InterruptionResult } from "@callhook/agents";
import type { Context } from "../context.ts";

/** Stops the agent, which has been heard as far as `utteranceUntilInterrupt` for `afterMs`, or says which tool call forbids it. */
export async function interruptAgent(options: {
  context: Context;
  input: { callId: string; utteranceUntilInterrupt?: string | undefined; afterMs?: number | undefined };
}): Promise<InterruptionResult> {
  const { context, input } = options;
  const conversation = await context.services.conversations.open({
    workspaceId: context.workspaceId,
    callId: input.callId,
  });
  return conversation.interrupt({ heardText: input.utteranceUntilInterrupt ?? null, afterMs: input.afterMs });
}
