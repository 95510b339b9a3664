import {
  deriveFunctionName,
  type JsonValue,
  modelTool,
  type ModelTool,
  previewRequest,
  type RequestPreview,
  type ToolDraft,
} from "@callhook/core";

import type { Context } from "../context.ts";
import { environmentsOf } from "../environments/environments-of.ts";

export type ToolPreview = RequestPreview & { modelTool: ModelTool };

/** The request a draft would send for these arguments, and what the model is shown. Sends nothing. */
export async function previewTool(options: {
  context: Context;
  input: { draft: ToolDraft; arguments: JsonValue; environment: string };
}): Promise<ToolPreview> {
  const { context, input } = options;
  const { draft, environment: name } = input;
  const environments = environmentsOf(context);
  await environments.require({ name, path: "environment" });
  const environment = await environments.values(name);
  const functionName = deriveFunctionName({ name: draft.name, taken: [] });
  return {
    ...previewRequest({ tool: draft, arguments: input.arguments, environment }),
    modelTool: modelTool({ ...draft, functionName }),
  };
}
