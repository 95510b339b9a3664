import { CallhookError } from "@callhook/core";
import { connectionOf } from "../database.ts";
import { connections } from "../schema/connections.ts";
import { connectionFromRow } from "./connection-row.ts";
import { type ConnectionUser, connectionUsers } from "./connection-users.ts";
import { isConnection, noSuchConnection, type OneConnection, recordConnection } from "./one-connection.ts";

/** Refused with `in-use` while tools sign in by it, unless that is overruled; they then cannot run. */
export async function removeConnection(options: OneConnection & { force: boolean }): Promise<void> {
  const { scope, connectionId, force } = options;
  const { workspaceId } = scope;
  await connectionOf(scope.database).transaction(async (transaction) => {
    const [row] = await transaction
      .delete(connections)
      .where(isConnection({ scope, connectionId }))
      .returning();
    const removed = row === undefined ? noSuchConnection() : connectionFromRow(row);
    const users = (await connectionUsers({ connection: transaction, workspaceId }))(connectionId);
    if (users.length > 0 && !force) throw inUse(removed.name, users);
    await recordConnection({ transaction, scope, action: "connection.removed", connection: removed });
  });
}

function inUse(name: string, users: ConnectionUser[]): CallhookError {
  const named = users.map((user) => `“${user.name}”`).join(", ");
  const message = `The connection “${name}” is used by ${named}, which would not run without it. Choose another there first, or remove it by force.`;
  return new CallhookError({ code: "in-use", message });
}
