import type { AgentId } from "./agent-target.ts";
import type { ToolDraft } from "./tool-draft.ts";

/** The tool as one agent has it. Safe to repeat; without an agent it is the tool of everybody. */
export function toolForAgent<AnyTool extends Pick<ToolDraft, "overrides">>(
  tool: AnyTool,
  agent: AgentId | undefined,
): AnyTool {
  const override = agent === undefined ? undefined : tool.overrides[agent];
  return override === undefined ? tool : { ...tool, ...override };
}
