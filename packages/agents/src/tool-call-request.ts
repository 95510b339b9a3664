import { failedOutcome, type Tool, type ToolOutcome } from "@callhook/core";
import { asJson } from "./as-json.ts";

export type ToolCallRequest = {
  toolCallId: string;
  functionName: string;
  /** As the model or a service gave them; the engine judges them. */
  arguments: unknown;
};

/** A request as it is put on record; `toolName` is for people, where the agent has no such tool. */
export function describeRequest(
  { toolCallId, functionName, arguments: given }: ToolCallRequest,
  { tool, toolName }: { tool: Tool | undefined; toolName: string | undefined },
) {
  const name = functionName.slice(0, 200) || "unnamed";
  return {
    toolCallId,
    toolId: tool?.id ?? null,
    toolName: tool?.name ?? toolName ?? name,
    toolVersion: tool?.version ?? null,
    functionName: name,
    arguments: asJson(given),
  };
}

/** The outcome of a request for what the agent does not have. */
export function noSuchTool({ toolCallId, functionName }: ToolCallRequest, tools: Tool[]): ToolOutcome {
  const names = tools.map((tool) => tool.functionName).join(", ");
  const known = names === "" ? "This agent has no tools." : `This agent's tools are: ${names}.`;
  const message = `There is no tool named "${functionName.slice(0, 200)}". ${known}`;
  return failedOutcome({ toolCallId, reason: "not-allowed", message });
}
