import { type ModelTool, modelTool, type Tool } from "@callhook/core";
import { dynamicTool, jsonSchema, type ToolSet } from "ai";
import { type HouseTool, houseToolOffer } from "./house-tools.ts";
import type { PlatformTool } from "./platform-offer.ts";

/**
 * What the model is offered. The tools hold no code to run and check no arguments: calls are run after
 * the model's reply by `callTool`, and the engine alone judges arguments.
 */
export function toolSet(options: {
  tools: readonly Tool[];
  houseTools: readonly HouseTool[];
  platformTools: ReadonlyMap<string, PlatformTool>;
}): ToolSet {
  const { tools, houseTools, platformTools } = options;
  const offers = [
    ...tools.map(modelTool),
    ...houseTools.map(houseToolOffer),
    ...[...platformTools].map(([name, tool]) => ({ ...tool, name })),
  ];
  return Object.fromEntries(offers.map((offer) => [offer.name, asTool(offer)]));
}

function asTool({ description, inputSchema }: Pick<ModelTool, "description"> & { inputSchema: object }) {
  return dynamicTool({ description, inputSchema: jsonSchema(inputSchema) });
}
