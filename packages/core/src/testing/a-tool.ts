import { type Parameter, type ParameterInput, parameterSchema } from "../tool/parameter.ts";
import { type ToolDraft, type ToolDraftInput, toolDraftSchema } from "../tool/tool-draft.ts";
import { deriveFunctionName } from "../tool/tool-name.ts";
import type { Tool } from "../tool/tool.ts";

/** A parameter that keeps every rule; override what the test is about. */
export function aParameter(overrides: Partial<ParameterInput> = {}): Parameter {
  return parameterSchema.parse({
    key: "zip_code",
    location: "body",
    type: "string",
    description: "The five-digit zip code of the place where the work is to be done.",
    required: true,
    ...overrides,
  });
}

/** A draft that keeps every rule, without parameters; what it is given must keep them too. */
export function aToolDraft(overrides: Partial<ToolDraftInput> = {}): ToolDraft {
  return toolDraftSchema.parse({
    name: "Check availability in area",
    description: "Checks whether the business comes out to an area. Use it when a caller asks.",
    method: "POST",
    url: "https://api.example.com/check-area",
    parameters: [],
    agentTargets: ["receptionist", "assistant"],
    ...overrides,
  });
}

/** A saved tool, on its first version. */
export function aTool(overrides: Partial<ToolDraftInput & Omit<Tool, keyof ToolDraft>> = {}): Tool {
  const { id, functionName, version, enabled, createdAt, updatedAt, ...draft } = overrides;
  const checked = aToolDraft(draft);
  return {
    ...checked,
    id: id ?? "tool_1",
    functionName: functionName ?? deriveFunctionName({ name: checked.name, taken: [] }),
    version: version ?? 1,
    enabled: enabled ?? true,
    createdAt: createdAt ?? "2026-01-05T09:00:00.000Z",
    updatedAt: updatedAt ?? "2026-01-05T09:00:00.000Z",
  };
}
