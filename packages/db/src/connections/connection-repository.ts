import { CallhookError, secretsOfAuthentication } from "@callhook/core";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Connection, Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { violatedIndex, withDatabaseErrors } from "../database-error.ts";
import { newId } from "../identifier.ts";
import { afterCursor, type Page, type PageRequest, pageSize, toPage } from "../page.ts";
import { connections } from "../schema/connections.ts";
import { tools } from "../schema/tools.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import { toolFromRow } from "../tools/tool-row.ts";
import { type ConnectionDraft, connectionFromRow, type SavedConnection } from "./connection-row.ts";

export type ConnectionUser = { id: string; name: string };

export type ConnectionRepository = {
  /** Newest first, each with the tools that sign in by it. */
  list(page?: PageRequest): Promise<Page<SavedConnection & { usedBy: ConnectionUser[] }>>;
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
    names: () => listNames(scope),
    get: async (connectionId: string) => (await findConnection({ scope, connectionId })) ?? notFound(),
    find: (connectionId: string) => findConnection({ scope, connectionId }),
    create: (draft: ConnectionDraft) => withFreeName(draft, () => createConnection({ scope, draft })),
    update: (change: ConnectionDraft & { connectionId: string }) =>
      withFreeName(change, () => updateConnection({ scope, ...change })),
    remove: (given: { connectionId: string; force: boolean }) => removeConnection({ scope, ...given }),
  });
}

async function listConnections({ scope, page }: { scope: Scope; page: PageRequest }) {
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
  return toPage({
    rows,
    size,
    position: ({ createdAt, id }) => ({ at: createdAt, id }),
    item: (row) => ({ ...connectionFromRow(row), usedBy: usersOf(row.id) }),
  });
}

async function listNames({ database, workspaceId }: Scope): Promise<ConnectionUser[]> {
  const { id, name } = connections;
  return connectionOf(database)
    .select({ id, name })
    .from(connections)
    .where(eq(connections.workspaceId, workspaceId))
    .orderBy(asc(name));
}

type OneConnection = { scope: Scope; connectionId: string };

async function findConnection(one: OneConnection): Promise<SavedConnection | undefined> {
  const [row] = await connectionOf(one.scope.database).select().from(connections).where(isConnection(one));
  return row === undefined ? undefined : connectionFromRow(row);
}

async function createConnection({ scope, draft }: { scope: Scope; draft: ConnectionDraft }) {
  const { workspaceId } = scope;
  return connectionOf(scope.database).transaction(async (transaction) => {
    const [row] = await transaction
      .insert(connections)
      .values({ workspaceId, id: newId("connection"), version: 1, ...columnsOf(scope, draft) })
      .returning();
    const created = row === undefined ? notFound() : connectionFromRow(row);
    await record({ transaction, scope, action: "connection.created", connection: created });
    return created;
  });
}

async function updateConnection({ scope, connectionId, ...draft }: OneConnection & ConnectionDraft) {
  return connectionOf(scope.database).transaction(async (transaction) => {
    const [row] = await transaction
      .update(connections)
      .set({
        ...columnsOf(scope, draft),
        version: sql`${connections.version} + 1`,
        updatedAt: sql`now()`,
      })
      .where(isConnection({ scope, connectionId }))
      .returning();
    const updated = row === undefined ? notFound() : connectionFromRow(row);
    await record({ transaction, scope, action: "connection.updated", connection: updated });
    return updated;
  });
}

function columnsOf({ actor }: Scope, { name, authentication }: ConnectionDraft) {
  return { name: storableText(name), authentication, writtenBy: storableText(actor?.name ?? "Callhook") };
}

async function removeConnection({ scope, connectionId, force }: OneConnection & { force: boolean }) {
  const { workspaceId } = scope;
  await connectionOf(scope.database).transaction(async (transaction) => {
    const [row] = await transaction
      .delete(connections)
      .where(isConnection({ scope, connectionId }))
      .returning();
    const removed = row === undefined ? notFound() : connectionFromRow(row);
    const users = (await connectionUsers({ connection: transaction, workspaceId }))(connectionId);
    if (users.length > 0 && !force) throw inUse(removed.name, users);
    await record({ transaction, scope, action: "connection.removed", connection: removed });
  });
}

async function record(options: {
  transaction: Transaction;
  scope: Scope;
  action: "connection.created" | "connection.updated" | "connection.removed";
  connection: SavedConnection;
}): Promise<void> {
  const { transaction, scope, action, connection } = options;
  const { id, name, authentication, version } = connection;
  const subject = { kind: "connection", id, name };
  const details = { version, kind: authentication.type, secrets: secretsOfAuthentication(authentication) };
  await recordAudit({ transaction, scope, entry: { action, subject, details } });
}

async function connectionUsers(options: {
  connection: Connection | Transaction;
  workspaceId: string;
}): Promise<(connectionId: string) => ConnectionUser[]> {
  const { connection, workspaceId } = options;
  const rows = await connection
    .select()
    .from(tools)
    .where(eq(tools.workspaceId, workspaceId))
    .orderBy(asc(tools.name));
  const users = rows.map((row) => ({ id: row.id, name: row.name, by: toolFromRow(row).authentication }));
  return (connectionId) =>
    users.flatMap(({ id, name, by }) =>
      by.type === "connection" && by.connectionId === connectionId ? [{ id, name }] : [],
    );
}

function isConnection({ scope, connectionId }: OneConnection) {
  return and(eq(connections.workspaceId, scope.workspaceId), eq(connections.id, storableText(connectionId)));
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

function inUse(name: string, users: ConnectionUser[]): CallhookError {
  const named = users.map((user) => `“${user.name}”`).join(", ");
  const message = `The connection “${name}” is used by ${named}, which would not run without it. Choose another there first, or remove it by force.`;
  return new CallhookError({ code: "in-use", message });
}

function notFound(): never {
  const message = "This connection does not exist, or it was removed.";
  throw new CallhookError({ code: "not-found", message });
}
