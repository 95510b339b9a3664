import { secretsOfAuthentication } from "@callhook/core";
import { and, asc, desc, eq } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { afterCursor, type Page, type PageRequest, pageSize, toPage } from "../page.ts";
import { connections } from "../schema/connections.ts";
import { secrets } from "../schema/secrets.ts";
import type { Scope } from "../scope.ts";
import { healthOf, type Secret } from "../secrets/secret.ts";
import { connectionFromRow, type SavedConnection } from "./connection-row.ts";
import { type ConnectionUser, connectionUsers } from "./connection-users.ts";

/** A connection as its page shows it. */
export type ListedConnection = SavedConnection & {
  usedBy: ConnectionUser[];
  /** When one of its secrets was last used. */
  lastUsedAt: Date | null;
  /** What was last said to its secrets, the worst of it; null while nothing has been. */
  health: Secret["health"];
  /** Secrets that it names and the workspace does not have. */
  missingSecrets: string[];
};

/** Newest first, each with the tools that sign in by it and how its secrets fare. */
export async function listConnections(options: {
  scope: Scope;
  page: PageRequest;
}): Promise<Page<ListedConnection>> {
  const { scope, page } = options;
  const { workspaceId } = scope;
  const connection = connectionOf(scope.database);
  const size = pageSize(page);
  const after = afterCursor({ cursor: page.cursor, at: connections.createdAt, id: connections.id });
  const rows = await connection
    .select()
    .from(connections)
    .where(and(eq(connections.workspaceId, workspaceId), after))
    .orderBy(desc(connections.createdAt), desc(connections.id))
    .limit(size + 1);
  const usersOf = await connectionUsers({ connection, workspaceId });
  const known = await readSecretStates(scope);
  return toPage({
    rows,
    size,
    position: ({ createdAt, id }) => ({ at: createdAt, id }),
    item: (row) => {
      const saved = connectionFromRow(row);
      const names = secretsOfAuthentication(saved.authentication);
      return { ...saved, usedBy: usersOf(row.id), ...stateOf(names, known) };
    },
  });
}

/** Id and name alone, by name. */
export async function listConnectionNames({ database, workspaceId }: Scope): Promise<ConnectionUser[]> {
  const { id, name } = connections;
  return connectionOf(database)
    .select({ id, name })
    .from(connections)
    .where(eq(connections.workspaceId, workspaceId))
    .orderBy(asc(name));
}

type SecretState = { lastUsedAt: Date | null; health: Secret["health"] };

async function readSecretStates({ database, workspaceId }: Scope): Promise<Map<string, SecretState>> {
  const { name, lastUsedAt, verdict, verdictAt, verdictMessage } = secrets;
  const rows = await connectionOf(database)
    .select({ name, lastUsedAt, verdict, verdictAt, verdictMessage })
    .from(secrets)
    .where(eq(secrets.workspaceId, workspaceId));
  return new Map(rows.map((row) => [row.name, { lastUsedAt: row.lastUsedAt, health: healthOf(row) }]));
}

function stateOf(names: string[], known: ReadonlyMap<string, SecretState>) {
  const states = names.flatMap((name) => known.get(name) ?? []);
  const judged = states.flatMap(({ health }) => health ?? []);
  const uses = states.flatMap(({ lastUsedAt }) => lastUsedAt ?? []);
  return {
    health: judged.find(({ verdict }) => verdict !== "ok") ?? judged[0] ?? null,
    lastUsedAt: uses.toSorted((one, other) => other.getTime() - one.getTime())[0] ?? null,
    missingSecrets: names.filter((name) => !known.has(name)),
  };
}
