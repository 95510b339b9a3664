import { and, asc, desc, eq } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { afterCursor, type Page, type PageRequest, pageSize, toPage } from "../page.ts";
import { secrets } from "../schema/secrets.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import type { Keyring } from "./keyring.ts";
import { noteSecretUse, type SecretUse } from "./note-secret-use.ts";
import { removeSecret } from "./remove-secret.ts";
import { type Secret, secretFromRow } from "./secret.ts";
import { secretUsers } from "./secret-users.ts";
import { type SecretWrite, writeSecret } from "./write-secret.ts";

export type SecretRepository = {
  /** Newest first; never a value. */
  list(page?: PageRequest): Promise<Page<Secret>>;
  /** The names alone, in alphabetical order: for whoever may choose one, and not see more of it. */
  names(): Promise<string[]>;
  /** Creates it or replaces its value, which nobody is shown again. */
  write(secret: SecretWrite): Promise<void>;
  /** Refused with `in-use`, naming what uses it, unless by `force`. */
  remove(secret: { name: string; force: boolean }): Promise<void>;
  /** The value and when it was written, for the engine alone; undefined where there is none of this name. */
  read(name: string): Promise<{ value: string; writtenAt: Date } | undefined>;
  /** Remembers a use without flooding anything. */
  noteUse(use: SecretUse): Promise<void>;
};

/** The secrets of a workspace, whose values `keyring` seals and opens. */
export function secretRepository(options: Scope & { keyring: Keyring }): SecretRepository {
  const { keyring, ...scope } = options;
  return withDatabaseErrors({
    list: (page: PageRequest = {}) => listSecrets({ scope, page }),
    names: () => listNames(scope),
    write: (write: SecretWrite) => writeSecret({ scope, keyring, write }),
    remove: (secret: { name: string; force: boolean }) => removeSecret({ scope, ...secret }),
    read: (name: string) => readSecret({ scope, keyring, name }),
    noteUse: (use: SecretUse) => noteSecretUse({ scope, use }),
  });
}

const shownColumns = {
  name: secrets.name,
  version: secrets.version,
  createdAt: secrets.createdAt,
  updatedAt: secrets.updatedAt,
  writtenBy: secrets.writtenBy,
  lastUsedAt: secrets.lastUsedAt,
  verdict: secrets.verdict,
  verdictAt: secrets.verdictAt,
  verdictMessage: secrets.verdictMessage,
};

async function listSecrets({ scope, page }: { scope: Scope; page: PageRequest }): Promise<Page<Secret>> {
  const { workspaceId } = scope;
  const connection = connectionOf(scope.database);
  const size = pageSize(page);
  const after = afterCursor({ cursor: page.cursor, at: secrets.createdAt, id: secrets.name });
  const rows = await connection
    .select(shownColumns)
    .from(secrets)
    .where(and(eq(secrets.workspaceId, workspaceId), after))
    .orderBy(desc(secrets.createdAt), desc(secrets.name))
    .limit(size + 1);
  const usedBy = await secretUsers({ connection, workspaceId });
  return toPage({
    rows,
    size,
    position: ({ createdAt, name }) => ({ at: createdAt, id: name }),
    item: (row) => secretFromRow(row, usedBy(row.name)),
  });
}

async function listNames({ database, workspaceId }: Scope): Promise<string[]> {
  const { name } = secrets;
  const rows = await connectionOf(database)
    .select({ name })
    .from(secrets)
    .where(eq(secrets.workspaceId, workspaceId))
    .orderBy(asc(name));
  return rows.map((row) => row.name);
}

/** Read for every use and kept nowhere, so that a secret that was replaced or removed is gone on every replica. */
async function readSecret(options: {
  scope: Scope;
  keyring: Keyring;
  name: string;
}): Promise<{ value: string; writtenAt: Date } | undefined> {
  const { scope, keyring, name } = options;
  const { workspaceId } = scope;
  const [row] = await connectionOf(scope.database)
    .select({ sealed: secrets.sealed, keyId: secrets.keyId, writtenAt: secrets.updatedAt })
    .from(secrets)
    .where(and(eq(secrets.workspaceId, workspaceId), eq(secrets.name, storableText(name))));
  if (row === undefined) return undefined;
  return { value: keyring.open({ workspaceId, name }, row), writtenAt: row.writtenAt };
}
