import type { AgentId, CallVariables, JsonValue, ToolDraft, ToolOutcome } from "@callhook/core";
import type { ToolPreview } from "@callhook/core/engine";
import type { Context } from "../context.ts";
import { toolsOf } from "./tools-of.ts";

type TestInput = ({ draft: ToolDraft } | { toolId: string }) & {
  arguments: JsonValue;
  agent?: AgentId | undefined;
  /** As if the call had been started with them. */
  variables?: CallVariables | undefined;
  /** Shows the request and sends nothing. */
  dryRun: boolean;
};

/** Runs a saved tool or an unsaved draft against its real endpoint, through the engine that calls use. */
export async function testTool(options: {
  context: Context;
  input: TestInput;
  signal: AbortSignal | undefined;
}): Promise<ToolOutcome | ToolPreview> {
  const { context, input, signal } = options;
  const { engine } = context.services;
  const { workspaceId } = context;
  const tool = "draft" in input ? input.draft : await toolsOf(context).get(input.toolId);
  const { variables, agent = tool.agentTargets[0] } = input;
  const execution = { tool, arguments: input.arguments, context: { workspaceId, agent, variables }, signal };
  return input.dryRun ? engine.preview(execution) : engine.execute(execution);
}
