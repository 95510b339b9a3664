import {
  type AgentId,
  type CallVariables,
  type JsonValue,
  type ToolDraft,
  type ToolOutcome,
  toolForAgent,
} from "@callhook/core";
import type { ToolPreview } from "@callhook/core/engine";
import { auditRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";
import { toolsOf } from "./tools-of.ts";

type TestInput = ({ draft: ToolDraft } | { toolId: string }) & {
  arguments: JsonValue;
  agent?: AgentId | undefined;
  /** As if the call had been started with them. */
  variables?: CallVariables | undefined;
  /** The author says the yes for which a caller would be asked. */
  confirmed: boolean;
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
  const asked = toolForAgent(tool, agent);
  const execution = {
    tool: input.confirmed ? unasked(asked) : asked,
    arguments: input.arguments,
    context: { workspaceId, agent, variables },
    signal,
  };
  if (input.dryRun) return engine.preview(execution);
  const outcome = await engine.execute(execution);
  await recordTest({ context, tool, outcome });
  return outcome;
}

/** A dry run is not recorded: nothing was sent. */
async function recordTest(options: {
  context: Context;
  tool: ToolDraft & { id?: string };
  outcome: ToolOutcome;
}): Promise<void> {
  const { context, tool, outcome } = options;
  const subject = { kind: "tool", id: tool.id ?? null, name: tool.name };
  const { status } = outcome;
  const details = outcome.status === "failed" ? { status, reason: outcome.reason } : { status };
  await auditRepository(scopeOf(context)).record({ action: "tool.tested", subject, details });
}

/** Outside a call nobody can be asked; whoever tests could as well have taken the question out of the draft. */
function unasked<Tested extends ToolDraft>(tool: Tested): Tested {
  return { ...tool, confirmation: { mode: "never" }, overrides: {} };
}
