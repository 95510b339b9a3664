import type { LanguageModelV4FunctionTool } from "@ai-sdk/provider";
import { wantedBy, type Wanted } from "../values/parameter.ts";

type Property = NonNullable<LanguageModelV4FunctionTool["inputSchema"]["properties"]>[string];

/** One required parameter of a tool, as it would be understood from its schema. */
export function aWanted(key: string, property: Property = { type: "string" }): Wanted {
  const [wanted] = wantedBy(aTool({ properties: { [key]: property }, required: [key] }));
  if (!wanted) throw new Error(`The schema has no property ${key}.`);
  return wanted;
}

export function aTool(options: {
  name?: string;
  description?: string;
  properties?: Record<string, Property>;
  required?: string[];
}): LanguageModelV4FunctionTool {
  const { name = "do_something", description = "", properties = {}, required = [] } = options;
  return { type: "function", name, description, inputSchema: { type: "object", properties, required } };
}
