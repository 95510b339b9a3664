import { connectionOf, type Database } from "../database.ts";
import { workspaces } from "../schema/workspaces.ts";

/** Another tenant beside the default one. */
export async function addWorkspace({ database, id }: { database: Database; id: string }): Promise<void> {
  await connectionOf(database).insert(workspaces).values({ id, name: id, plan: "plus" });
}
