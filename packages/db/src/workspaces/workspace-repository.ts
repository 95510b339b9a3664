import { CallhookError, type Plan } from "@callhook/core";
import { asc, eq } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { workspaces } from "../schema/workspaces.ts";

export type Workspace = { id: string; name: string; plan: Plan };

export type WorkspaceRepository = {
  list(): Promise<Workspace[]>;
  get(workspaceId: string): Promise<Workspace>;
  setPlan(change: { workspaceId: string; plan: Plan }): Promise<Workspace>;
};

const columns = { id: workspaces.id, name: workspaces.name, plan: workspaces.plan };

/** The tenants themselves: the one noun that is not inside a workspace. */
export function workspaceRepository(database: Database): WorkspaceRepository {
  const connection = connectionOf(database);
  return withDatabaseErrors({
    list: async () =>
      connection.select(columns).from(workspaces).orderBy(asc(workspaces.createdAt), asc(workspaces.id)),
    get: async (workspaceId: string) => {
      const [workspace] = await connection
        .select(columns)
        .from(workspaces)
        .where(eq(workspaces.id, workspaceId));
      return workspace ?? notFound(workspaceId);
    },
    setPlan: async ({ workspaceId, plan }: { workspaceId: string; plan: Plan }) => {
      const isThis = eq(workspaces.id, workspaceId);
      const [workspace] = await connection.update(workspaces).set({ plan }).where(isThis).returning(columns);
      return workspace ?? notFound(workspaceId);
    },
  });
}

function notFound(workspaceId: string): never {
  throw new CallhookError({ code: "not-found", message: `There is no workspace "${workspaceId}".` });
}
