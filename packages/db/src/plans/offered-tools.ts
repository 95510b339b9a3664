import { type AgentId, allowsWebhookTools, planDetails, type Tool, toolForAgent } from "@callhook/core";
import { and, arrayContains, asc, eq } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { tools } from "../schema/tools.ts";
import { workspaces } from "../schema/workspaces.ts";
import type { Scope } from "../scope.ts";
import { toolFromRow } from "../tools/tool-row.ts";
import { workspaceMissing } from "./lock-workspace.ts";

/**
 * What an agent may use right now, as that agent has it, oldest first: its enabled tools, and of these none on a plan without webhook
 * tools. Where more are enabled than the plan allows, the workspace's oldest are offered and the newest are not.
 */
export async function listOfferedTools({ scope, agent }: { scope: Scope; agent: AgentId }): Promise<Tool[]> {
  const { workspaceId } = scope;
  const connection = connectionOf(scope.database);
  const [workspace = workspaceMissing(workspaceId)] = await connection
    .select({ plan: workspaces.plan })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  if (!allowsWebhookTools(workspace.plan)) return [];
  const isEnabled = and(eq(tools.workspaceId, workspaceId), eq(tools.enabled, true));
  const { tools: allowed } = planDetails(workspace.plan).limits;
  const enabled = connection
    .select()
    .from(tools)
    .where(isEnabled)
    .orderBy(asc(tools.createdAt), asc(tools.id));
  const running = (allowed === null ? enabled : enabled.limit(allowed)).as("running");
  const rows = await connection
    .select()
    .from(running)
    .where(arrayContains(running.agentTargets, [agent]))
    .orderBy(asc(running.createdAt), asc(running.id));
  return rows.map((row) => toolForAgent(toolFromRow(row), agent));
}
