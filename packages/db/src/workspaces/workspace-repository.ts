import type { Actor, Plan } from "@callhook/core";
import { asc, eq } from "drizzle-orm";
import type { Connection } from "../connection.ts";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { changePlan } from "../plans/change-plan.ts";
import { workspaceMissing } from "../plans/lock-workspace.ts";
import { workspaces } from "../schema/workspaces.ts";

export type Workspace = { id: string; name: string; plan: Plan };

export type PlanChange = { workspaceId: string; plan: Plan; actor?: Actor | undefined };

export type WorkspaceRepository = {
  list(): Promise<Workspace[]>;
  get(workspaceId: string): Promise<Workspace>;
  /** Deletes and switches off nothing; what the plan does not allow stops running. */
  setPlan(change: PlanChange): Promise<Workspace>;
};

const columns = { id: workspaces.id, name: workspaces.name, plan: workspaces.plan };

/** The tenants themselves: the one noun that is not inside a workspace. */
export function workspaceRepository(database: Database): WorkspaceRepository {
  const connection = connectionOf(database);
  return withDatabaseErrors({
    list: async () =>
      connection.select(columns).from(workspaces).orderBy(asc(workspaces.createdAt), asc(workspaces.id)),
    get: (workspaceId: string) => getWorkspace({ connection, workspaceId }),
    setPlan: async ({ workspaceId, plan, actor }: PlanChange) => {
      const scope = { database, workspaceId, actor };
      await connection.transaction((transaction) => changePlan({ transaction, scope, plan }));
      return getWorkspace({ connection, workspaceId });
    },
  });
}

async function getWorkspace(options: { connection: Connection; workspaceId: string }): Promise<Workspace> {
  const { connection, workspaceId } = options;
  const [workspace] = await connection.select(columns).from(workspaces).where(eq(workspaces.id, workspaceId));
  return workspace ?? workspaceMissing(workspaceId);
}
