import { z } from "zod";
import { argumentsSchema } from "./arguments-schema.ts";
import type { ToolDraft } from "./tool-draft.ts";
import { deriveFunctionName } from "./tool-name.ts";

/** What a language model is offered: a function with a JSON Schema (draft 2020-12) for its arguments. */
export type ModelTool = { name: string; description: string; inputSchema: ModelInputSchema };
export type ModelInputSchema = z.core.JSONSchema.JSONSchema & { type: "object" };

type OfferedTool = Pick<ToolDraft, "name" | "description" | "parameters"> & { functionName?: string };

/** A tool as the model sees it: what it is asked for. URL, method, headers and all other values stay with us. */
export function modelTool(tool: OfferedTool): ModelTool {
  return {
    name: tool.functionName ?? deriveFunctionName({ name: tool.name, taken: [] }),
    description: tool.description,
    inputSchema: modelInputSchema(tool.parameters),
  };
}

function modelInputSchema(parameters: ToolDraft["parameters"]): ModelInputSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(argumentsSchema(parameters), {
    override: ({ jsonSchema }) => dropIntegerBounds(jsonSchema),
  });
  return { ...schema, type: "object" };
}

/** That a whole number is at most 9007199254740991 is noise to a model. */
function dropIntegerBounds(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.type !== "integer") return;
  delete schema.minimum;
  delete schema.maximum;
}
