import { type AgentId, CallhookError, type Tool, toolDraftSchema } from "@callhook/core";
import type { Transaction } from "../../connection.ts";
import { connectionOf } from "../../database.ts";
import type { Scope } from "../../scope.ts";
import { writeChange } from "../change-tool.ts";
import { setEnabledWithin } from "../set-tool-enabled.ts";
import { settleDraft } from "../settle-draft.ts";
import { toolFromRow } from "../tool-row.ts";
import { lockTools } from "./lock-tools.ts";

/** One thing that is done to several tools at once. */
export type ManyToolsChange =
  | { change: "enable" }
  | { change: "disable" }
  | { change: "give"; agent: AgentId }
  | { change: "take"; agent: AgentId };

type ManyTools = { scope: Scope; toolIds: readonly string[]; change: ManyToolsChange };

/**
 * All of them or none, each with its own audit entry. Giving and taking makes a new version; what is so already is not
 * changed. Answers those that were changed.
 */
export async function changeTools({ scope, toolIds, change }: ManyTools): Promise<Tool[]> {
  const ids = [...new Set(toolIds)];
  return connectionOf(scope.database).transaction(async (transaction) => {
    const rows = await lockTools({ transaction, scope, toolIds: ids });
    const before = rows.map(toolFromRow);
    if (change.change === "take") requireAnAgent({ tools: before, toolIds: ids, agent: change.agent });
    const changed: Tool[] = [];
    for (const tool of before) {
      const after = await changeOne({ transaction, scope, tool, change });
      if (after !== null) changed.push(after);
    }
    return changed;
  });
}

async function changeOne(options: {
  transaction: Transaction;
  scope: Scope;
  tool: Tool;
  change: ManyToolsChange;
}): Promise<Tool | null> {
  const { transaction, scope, tool, change } = options;
  const { id: toolId, version: baseVersion, functionName } = tool;
  if (change.change === "enable" || change.change === "disable") {
    const enabled = change.change === "enable";
    return tool.enabled === enabled ? null : setEnabledWithin({ transaction, scope, toolId, enabled });
  }
  const isGiven = tool.agentTargets.includes(change.agent);
  if (isGiven === (change.change === "give")) return null;
  const others = tool.agentTargets.filter((agent) => agent !== change.agent);
  const agentTargets = change.change === "give" ? [...others, change.agent] : others;
  const draft = toolDraftSchema.parse({ ...tool, agentTargets });
  // What somebody has typed of this tool and not published is about more than its agents.
  const settle = () => settleDraft({ transaction, scope, toolId, draft, isWhole: false });
  const update = { scope, toolId, baseVersion, draft, action: "tool.updated", settle } as const;
  return writeChange({ transaction, change: update, functionName });
}

/** A tool that no agent may use is one to switch off, not one without agents. */
function requireAnAgent(options: { tools: Tool[]; toolIds: string[]; agent: AgentId }): void {
  const { tools, toolIds, agent } = options;
  const issues = tools
    .filter(({ agentTargets }) => agentTargets.every((target) => target === agent))
    .map(({ id, name }) => {
      const message = `“${name}” is given to the ${agent} alone.`;
      return { path: `toolIds.${toolIds.indexOf(id)}`, message };
    });
  if (issues.length === 0) return;
  const said = issues.map(({ message }) => message).join(" ");
  const message = `${said} Nothing was changed. Give it to another agent first, or switch it off instead.`;
  throw new CallhookError({ code: "invalid-input", message, issues });
}
