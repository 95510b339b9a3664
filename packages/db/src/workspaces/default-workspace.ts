import { agentIdSchema, defaultAgentProfiles, type Plan } from "@callhook/core";
import type { Connection } from "../connection.ts";
import { agents } from "../schema/agents.ts";
import { workspaces } from "../schema/workspaces.ts";

/** The workspace that a single-tenant installation lives in. */
export const defaultWorkspaceId = "default";

/** Creates the default workspace with its agents; changes nothing that exists. */
export async function createDefaultWorkspace(options: { connection: Connection; plan: Plan }): Promise<void> {
  const { connection, plan } = options;
  const workspaceId = defaultWorkspaceId;
  const profiles = agentIdSchema.options.map((id) => ({ workspaceId, id, ...defaultAgentProfiles[id] }));
  await connection.transaction(async (transaction) => {
    await transaction
      .insert(workspaces)
      .values({ id: workspaceId, name: "My business", plan })
      .onConflictDoNothing();
    await transaction.insert(agents).values(profiles).onConflictDoNothing();
  });
}
