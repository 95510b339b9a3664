import { CallhookError } from "@callhook/core";
import { sql } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { violatedIndex } from "../database-error.ts";
import { newId } from "../identifier.ts";
import { connections } from "../schema/connections.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import { type ConnectionDraft, connectionFromRow, type SavedConnection } from "./connection-row.ts";
import { isConnection, noSuchConnection, type OneConnection, recordConnection } from "./one-connection.ts";

export function createConnection(options: {
  scope: Scope;
  draft: ConnectionDraft;
}): Promise<SavedConnection> {
  const { scope, draft } = options;
  const { workspaceId } = scope;
  const create = () =>
    connectionOf(scope.database).transaction(async (transaction) => {
      const [row] = await transaction
        .insert(connections)
        .values({ workspaceId, id: newId("connection"), version: 1, ...columnsOf(scope, draft) })
        .returning();
      const created = row === undefined ? noSuchConnection() : connectionFromRow(row);
      await recordConnection({ transaction, scope, action: "connection.created", connection: created });
      return created;
    });
  return withFreeName(draft, create);
}

export function updateConnection(
  options: OneConnection & { draft: ConnectionDraft },
): Promise<SavedConnection> {
  const { scope, connectionId, draft } = options;
  const update = () =>
    connectionOf(scope.database).transaction(async (transaction) => {
      const [row] = await transaction
        .update(connections)
        .set({
          ...columnsOf(scope, draft),
          version: sql`${connections.version} + 1`,
          updatedAt: sql`now()`,
        })
        .where(isConnection({ scope, connectionId }))
        .returning();
      const updated = row === undefined ? noSuchConnection() : connectionFromRow(row);
      await recordConnection({ transaction, scope, action: "connection.updated", connection: updated });
      return updated;
    });
  return withFreeName(draft, update);
}

function columnsOf({ actor }: Scope, { name, authentication }: ConnectionDraft) {
  return { name: storableText(name), authentication, writtenBy: storableText(actor?.name ?? "Callhook") };
}

async function withFreeName<Result>(
  { name }: ConnectionDraft,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (violatedIndex(error) !== "connections_name_in_workspace") throw error;
    const message = `There is a connection called ${name} already; choose another name.`;
    throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "name", message }] });
  }
}
