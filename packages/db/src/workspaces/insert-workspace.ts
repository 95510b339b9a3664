import { agentIdSchema, defaultAgentProfiles, type Plan } from "@callhook/core";
import type { Transaction } from "../connection.ts";
import { agents } from "../schema/agents.ts";
import { workspaces } from "../schema/workspaces.ts";

/** A workspace with its agents; changes nothing that exists. */
export async function insertWorkspace(options: {
  transaction: Transaction;
  workspace: { id: string; name: string; plan: Plan };
}): Promise<void> {
  const { transaction, workspace } = options;
  await transaction.insert(workspaces).values(workspace).onConflictDoNothing();
  const profiles = agentIdSchema.options.map((id) => ({
    workspaceId: workspace.id,
    id,
    ...defaultAgentProfiles[id],
  }));
  await transaction.insert(agents).values(profiles).onConflictDoNothing();
}
