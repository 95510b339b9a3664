import { modelTool, type Tool } from "@callhook/core";
import { dynamicTool, jsonSchema, type ToolSet } from "ai";

/**
 * What the model is offered. The tools hold no code to run and check no arguments: calls are run after
 * the model's reply by `callTool`, and the engine alone judges arguments.
 */
export function toolSet(tools: Tool[]): ToolSet {
  const offers = tools.map((tool) => {
    const { name, description, inputSchema } = modelTool(tool);
    return [name, dynamicTool({ description, inputSchema: jsonSchema(inputSchema) })] as const;
  });
  return Object.fromEntries(offers);
}
