import {
  type ArgumentIssue,
  buildRequest,
  deriveFunctionName,
  type HttpRequest,
  type JsonValue,
  modelTool,
  type ModelTool,
  parseArguments,
  type ToolDraft,
} from "@callhook/core";

export type ToolPreview = { request: HttpRequest | null; issues: ArgumentIssue[]; modelTool: ModelTool };

/** The exact request a draft would send for these arguments, and what the model is shown. Sends nothing. */
export function previewTool(input: { draft: ToolDraft; arguments: JsonValue }): ToolPreview {
  const { draft } = input;
  const offered = modelTool({ ...draft, functionName: deriveFunctionName({ name: draft.name, taken: [] }) });
  const parsed = parseArguments({ parameters: draft.parameters, arguments: input.arguments });
  if (!parsed.ok) return { request: null, issues: parsed.issues, modelTool: offered };
  return { request: buildRequest({ tool: draft, values: parsed.values }), issues: [], modelTool: offered };
}
