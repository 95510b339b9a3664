import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import type { Page, PageRequest } from "../page.ts";
import { connections } from "../schema/connections.ts";
import type { Scope } from "../scope.ts";
import { type ConnectionDraft, connectionFromRow, type SavedConnection } from "./connection-row.ts";
import type { ConnectionUser } from "./connection-users.ts";
import { listConnectionNames, listConnections, type ListedConnection } from "./list-connections.ts";
import { isConnection, noSuchConnection, type OneConnection } from "./one-connection.ts";
import { removeConnection } from "./remove-connection.ts";
import { createConnection, updateConnection } from "./write-connection.ts";

export type ConnectionRepository = {
  /** Newest first, each with the tools that sign in by it and how its secrets fare. */
  list(page?: PageRequest): Promise<Page<ListedConnection>>;
  /** Id and name alone, by name: for whoever may choose one, and not see more of it. */
  names(): Promise<ConnectionUser[]>;
  get(connectionId: string): Promise<SavedConnection>;
  /** The same, or undefined: for the engine. */
  find(connectionId: string): Promise<SavedConnection | undefined>;
  create(draft: ConnectionDraft): Promise<SavedConnection>;
  update(change: ConnectionDraft & { connectionId: string }): Promise<SavedConnection>;
  /** Refused with `in-use`, naming the tools, unless by `force`. */
  remove(connection: { connectionId: string; force: boolean }): Promise<void>;
};

/** The connections of a workspace. */
export function connectionRepository(scope: Scope): ConnectionRepository {
  return withDatabaseErrors({
    list: (page: PageRequest = {}) => listConnections({ scope, page }),
    names: () => listConnectionNames(scope),
    get: async (connectionId: string) =>
      (await findConnection({ scope, connectionId })) ?? noSuchConnection(),
    find: (connectionId: string) => findConnection({ scope, connectionId }),
    create: (draft: ConnectionDraft) => createConnection({ scope, draft }),
    update: ({ connectionId, ...draft }: ConnectionDraft & { connectionId: string }) =>
      updateConnection({ scope, connectionId, draft }),
    remove: (given: { connectionId: string; force: boolean }) => removeConnection({ scope, ...given }),
  });
}

async function findConnection(one: OneConnection): Promise<SavedConnection | undefined> {
  const [row] = await connectionOf(one.scope.database).select().from(connections).where(isConnection(one));
  return row === undefined ? undefined : connectionFromRow(row);
}
