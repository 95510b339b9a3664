import { z } from "zod";
import { argumentsSchema } from "./arguments-schema.ts";
import type { ToolDraft } from "./tool-draft.ts";
import { deriveFunctionName } from "./tool-name.ts";
import type { ToolSpeech } from "./tool-speech.ts";

/** What a language model is offered: a function with a JSON Schema (draft 2020-12) for its arguments. */
export type ModelTool = { name: string; description: string; inputSchema: ModelInputSchema };
export type ModelInputSchema = z.core.JSONSchema.JSONSchema & { type: "object" };

type OfferedTool = Pick<ToolDraft, "name" | "description" | "parameters"> &
  Partial<Pick<ToolDraft, "speech">> & { functionName?: string };

/** A tool as the model sees it: what it is asked for. URL, method, headers and all other values stay with us. */
export function modelTool(tool: OfferedTool): ModelTool {
  return {
    name: tool.functionName ?? deriveFunctionName({ name: tool.name, taken: [] }),
    description: `${tool.description}${opening(tool.speech)}`,
    inputSchema: modelInputSchema(tool.parameters),
  };
}

/** Where the model is to find the words itself; the conversation sees to it that there are some. */
function opening(speech: ToolSpeech | undefined): string {
  if (speech?.before.words.by !== "model" || speech.before.when === "never") return "";
  return "\n\nBefore you use it, say in one short sentence what you are about to do.";
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
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}
