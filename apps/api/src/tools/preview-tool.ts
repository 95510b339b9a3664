import {
  type ArgumentIssue,
  deriveFunctionName,
  type JsonValue,
  modelTool,
  type ModelTool,
  type RequestRecord,
  type ToolDraft,
} from "@callhook/core";
import type { Context } from "../context.ts";

export type ToolPreview = {
  request: RequestRecord | null;
  issues: ArgumentIssue[];
  /** Why there is no request, in a sentence; null where there is one. */
  problem: string | null;
  modelTool: ModelTool;
};

/** The request a draft would send for these arguments, and what the model is shown. Sends nothing. */
export async function previewTool(options: {
  context: Context;
  input: { draft: ToolDraft; arguments: JsonValue };
}): Promise<ToolPreview> {
  const { context, input } = options;
  const { draft: tool } = input;
  const { workspaceId } = context;
  const offered = modelTool({ ...tool, functionName: deriveFunctionName({ name: tool.name, taken: [] }) });
  const [agent] = tool.agentTargets;
  const execution = { tool, arguments: input.arguments, context: { workspaceId, agent } };
  const preview = await context.services.engine.preview(execution);
  const { request } = preview;
  if (preview.status === "not-sent") return { request, issues: [], problem: null, modelTool: offered };
  return { request, issues: preview.issues, problem: preview.message, modelTool: offered };
}
