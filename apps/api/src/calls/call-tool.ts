import type { JsonValue, ToolOutcome } from "@callhook/core";
import type { Context } from "../context.ts";

type CallToolInput = { callId: string; functionName: string; arguments: JsonValue; toolCallId?: string };

/** Runs a tool in a call on behalf of a service that has its own model, and records it there. */
export async function callTool(options: { context: Context; input: CallToolInput }): Promise<ToolOutcome> {
  const { context, input } = options;
  const { callId, ...decision } = input;
  const conversation = await context.services.conversations.open({
    workspaceId: context.workspaceId,
    callId,
  });
  return conversation.callTool(decision);
}
