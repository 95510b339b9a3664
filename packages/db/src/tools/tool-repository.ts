import type { AgentId, Tool, ToolDraft } from "@callhook/core";
import type { Page, PageRequest } from "../page.ts";
import type { Scope } from "../scope.ts";

export type ToolFilter = PageRequest & {
  agent?: AgentId | undefined;
  /** Matched anywhere in name, description or function name, ignoring case. */
  search?: string | undefined;
  enabled?: boolean | undefined;
};

export type ToolRepository = {
  /** Newest first. */
  list(filter?: ToolFilter): Promise<Page<Tool>>;
  /** Every enabled tool that the agent may use, oldest first. */
  listForAgent(agent: AgentId): Promise<Tool[]>;
  get(toolId: string): Promise<Tool>;
  create(draft: ToolDraft): Promise<Tool>;
  /** Refused with `version-conflict` when the tool has moved on from `baseVersion`. */
  update(change: { toolId: string; baseVersion: number; draft: ToolDraft }): Promise<Tool>;
  setEnabled(change: { toolId: string; enabled: boolean }): Promise<Tool>;
  remove(toolId: string): Promise<void>;
};

export function toolRepository(_scope: Scope): ToolRepository {
  throw new Error("not built yet");
}
