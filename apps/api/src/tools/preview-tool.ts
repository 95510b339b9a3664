import {
  deriveFunctionName,
  type JsonValue,
  modelTool,
  type ModelTool,
  previewRequest,
  type RequestPreview,
  type ToolDraft,
} from "@callhook/core";

export type ToolPreview = RequestPreview & { modelTool: ModelTool };

/** The request a draft would send for these arguments, and what the model is shown. Sends nothing. */
export function previewTool({ draft, ...given }: { draft: ToolDraft; arguments: JsonValue }): ToolPreview {
  const functionName = deriveFunctionName({ name: draft.name, taken: [] });
  return {
    ...previewRequest({ tool: draft, arguments: given.arguments }),
    modelTool: modelTool({ ...draft, functionName }),
  };
}
