import { connectionOf, type Database } from "../database.ts";
import { insertWorkspace } from "../workspaces/insert-workspace.ts";

/** Another tenant beside the default one, with its agents and nobody in it. */
export async function addWorkspace({ database, id }: { database: Database; id: string }): Promise<void> {
  const workspace = { id, name: id, plan: "plus" as const };
  await connectionOf(database).transaction((transaction) => insertWorkspace({ transaction, workspace }));
}
