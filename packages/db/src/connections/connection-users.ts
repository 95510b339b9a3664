import type { Connection, Transaction } from "../connection.ts";
import { usersByName } from "../tools/users-by-name.ts";

export type ConnectionUser = { id: string; name: string };

/** Of every connection, by its id: the tools that sign in by it. */
export async function connectionUsers(options: {
  connection: Connection | Transaction;
  workspaceId: string;
}): Promise<(connectionId: string) => ConnectionUser[]> {
  const usersOf = await usersByName({
    ...options,
    inTool: ({ authentication: by }) => (by.type === "connection" ? [by.connectionId] : []),
    inAuthentication: () => [],
  });
  return (connectionId) => usersOf(connectionId).tools;
}
