import type { Actor, Plan } from "@callhook/core";
import { asc, eq } from "drizzle-orm";
import type { Connection } from "../connection.ts";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { changePlan } from "../plans/change-plan.ts";
import { workspaceMissing } from "../plans/lock-workspace.ts";
import { workspaces } from "../schema/workspaces.ts";
import { createWorkspace, type WorkspaceDraft } from "./create-workspace.ts";
import { removeWorkspace } from "./remove-workspace.ts";
import { renameWorkspace } from "./rename-workspace.ts";
import type { Workspace } from "./workspace.ts";

export type PlanChange = { workspaceId: string; plan: Plan; actor?: Actor | undefined };

export type WorkspaceRepository = {
  list(): Promise<Workspace[]>;
  get(workspaceId: string): Promise<Workspace>;
  /** With its agents; whoever it is for becomes its owner. */
  create(draft: WorkspaceDraft): Promise<Workspace>;
  rename(change: { workspaceId: string; name: string; actor?: Actor | undefined }): Promise<Workspace>;
  /** With everything in it, open calls too; `name` must be what it is called. */
  remove(removal: { workspaceId: string; name: string }): Promise<void>;
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
    create: (draft: WorkspaceDraft) => createWorkspace({ database, draft }),
    rename: async ({
      workspaceId,
      name,
      actor,
    }: {
      workspaceId: string;
      name: string;
      actor?: Actor | undefined;
    }) => {
      await renameWorkspace({ scope: { database, workspaceId, actor }, name });
      return getWorkspace({ connection, workspaceId });
    },
    remove: ({ workspaceId, name }: { workspaceId: string; name: string }) =>
      removeWorkspace({ scope: { database, workspaceId }, name }),
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
