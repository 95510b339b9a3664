import type { Plan } from "@callhook/core";
import { ne } from "drizzle-orm";
import type { Connection } from "../connection.ts";
import { workspaces } from "../schema/workspaces.ts";
import { insertWorkspace } from "./insert-workspace.ts";

/** The workspace that a single-tenant installation lives in. */
export const defaultWorkspaceId = "default";

/**
 * Creates the default workspace with its agents; changes nothing that exists. One that its owner has removed stays
 * away while there is another.
 */
export async function createDefaultWorkspace(options: { connection: Connection; plan: Plan }): Promise<void> {
  const { connection, plan } = options;
  await connection.transaction(async (transaction) => {
    const [first] = await transaction
      .select({ id: workspaces.id })
      .from(workspaces)
      .orderBy(ne(workspaces.id, defaultWorkspaceId))
      .limit(1);
    if (first !== undefined && first.id !== defaultWorkspaceId) return;
    await insertWorkspace({
      transaction,
      workspace: { id: defaultWorkspaceId, name: "My business", plan },
    });
  });
}
