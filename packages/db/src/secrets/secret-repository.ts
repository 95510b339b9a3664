import { productionEnvironment } from "@callhook/core";
import { and, asc, desc, eq } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { afterCursor, type Page, type PageRequest, pageSize, toPage } from "../page.ts";
import { secrets } from "../schema/secrets.ts";
import type { Scope } from "../scope.ts";
import type { Keyring } from "./keyring.ts";
import { noteSecretUse, type SecretUse } from "./note-secret-use.ts";
import { type AllSecrets, readAllSecrets } from "./read-all-secrets.ts";
import { readSecret } from "./read-secret.ts";
import { readSecretValues } from "./read-secret-values.ts";
import { removeSecret } from "./remove-secret.ts";
import { type Secret, secretFromRow } from "./secret.ts";
import { secretUsers } from "./secret-users.ts";
import { type SecretWrite, writeSecret } from "./write-secret.ts";
import { removeSecretValue, writeSecretValue } from "./write-secret-value.ts";

export type SecretRepository = {
  /** Newest first; never a value. */
  list(page?: PageRequest): Promise<Page<Secret>>;
  /** The names alone, in alphabetical order: for whoever may choose one, and not see more of it. */
  names(): Promise<string[]>;
  /** Creates it or replaces its value, which nobody is shown again; in production, unless another environment is named. */
  write(secret: SecretWrite): Promise<void>;
  /** Takes away what it is in one environment, where production's value then holds. */
  removeValue(secret: { name: string; environment: string }): Promise<void>;
  /** Refused with `in-use`, naming what uses it, unless by `force`. */
  remove(secret: { name: string; force: boolean }): Promise<void>;
  /**
   * The value that holds in an environment, production by default, and when it was written: for the engine alone.
   * Undefined where there is none of this name.
   */
  read(name: string, environment?: string): Promise<{ value: string; writtenAt: Date } | undefined>;
  /** What every secret is in every environment, to look for them where they must not be. */
  readAll(): Promise<AllSecrets>;
  /** Remembers a use without flooding anything. */
  noteUse(use: SecretUse): Promise<void>;
};

/** The secrets of a workspace, whose values `keyring` seals and opens. */
export function secretRepository(options: Scope & { keyring: Keyring }): SecretRepository {
  const { keyring, ...scope } = options;
  return withDatabaseErrors({
    list: (page: PageRequest = {}) => listSecrets({ scope, page }),
    names: () => listNames(scope),
    write: ({ environment = productionEnvironment, ...write }: SecretWrite) =>
      environment === productionEnvironment
        ? writeSecret({ scope, keyring, write })
        : writeSecretValue({ scope, keyring, ...write, environment }),
    removeValue: (value: { name: string; environment: string }) => removeSecretValue({ scope, ...value }),
    remove: (secret: { name: string; force: boolean }) => removeSecret({ scope, ...secret }),
    read: (name: string, environment: string = productionEnvironment) =>
      readSecret({ scope, keyring, place: { name, environment } }),
    readAll: () => readAllSecrets({ scope, keyring }),
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
  const valuesOf = await readSecretValues({ connection, workspaceId });
  return toPage({
    rows,
    size,
    position: ({ createdAt, name }) => ({ at: createdAt, id: name }),
    item: (row) => ({ ...secretFromRow(row, usedBy(row.name)), environments: valuesOf(row.name) }),
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
