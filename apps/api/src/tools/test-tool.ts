import {
  type AgentId,
  type CallVariables,
  type JsonValue,
  type ToolDraft,
  type ToolOutcome,
  toolForAgent,
} from "@callhook/core";
import type { ToolPreview } from "@callhook/core/engine";
import type { Context } from "../context.ts";
import { environmentsOf } from "../environments/environments-of.ts";
import { recordTest } from "./record-test.ts";
import { toolsOf } from "./tools-of.ts";
import { unasked } from "./unasked.ts";

type TestInput = ({ draft: ToolDraft } | { toolId: string }) & {
  arguments: JsonValue;
  agent?: AgentId | undefined;
  /** As if the call had been started with them. */
  variables?: CallVariables | undefined;
  /** Where it runs. */
  environment: string;
  /** The author says the yes for which a caller would be asked. */
  confirmed: boolean;
  /** Shows the request and sends nothing. */
  dryRun: boolean;
  /** Answers from the tool's mocks in place of its endpoint; without one that fits it fails. */
  mocks: boolean;
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
  const { variables, environment, agent = tool.agentTargets[0] } = input;
  await environmentsOf(context).require({ name: environment, path: "environment" });
  const asked = toolForAgent(tool, agent);
  const execution = {
    tool: input.confirmed ? unasked(asked) : asked,
    arguments: input.arguments,
    context: { workspaceId, agent, variables, environment },
    signal,
    mocks: input.mocks ? { whenNoneFits: "fail" as const } : null,
  };
  if (input.dryRun) return engine.preview(execution);
  const outcome = await engine.execute(execution);
  await recordTest({ context, tool, outcome });
  return outcome;
}
