import type { AgentId, JsonValue, ToolDraft, ToolOutcome } from "@callhook/core";
import type { Context } from "../context.ts";
import { toolsOf } from "./tools-of.ts";

type TestInput = ({ draft: ToolDraft } | { toolId: string }) & {
  arguments: JsonValue;
  agent?: AgentId | undefined;
};

/** Runs a saved tool or an unsaved draft against its real endpoint, through the engine that calls use. */
export async function testTool(options: {
  context: Context;
  input: TestInput;
  signal: AbortSignal | undefined;
}): Promise<ToolOutcome> {
  const { context, input, signal } = options;
  const tool = "draft" in input ? input.draft : await toolsOf(context).get(input.toolId);
  const agent = input.agent ?? tool.agentTargets[0];
  return context.services.engine.execute({ tool, arguments: input.arguments, context: { agent }, signal });
}
