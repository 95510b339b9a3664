import { and, eq, gt, ne, or } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { secrets } from "../schema/secrets.ts";
import type { Keyring } from "./keyring.ts";

/** What a rotation did. `unreadable` names the secrets that no key opens, which were left as they are. */
export type SecretRotation = {
  resealed: number;
  unreadable: { workspaceId: string; name: string }[];
};

const rowsAtOnce = 20;

/**
 * Seals every secret again under the current key. Each row in a transaction of its own and only while it is what was
 * read: it can be stopped and begun again, run twice at once, and beside those who write new values.
 */
export async function rotateSecrets(options: {
  database: Database;
  keyring: Keyring;
  onProgress?: (resealed: number) => void;
}): Promise<SecretRotation> {
  return withDatabaseErrors({ rotate: () => rotate(options) }).rotate();
}

type Options = Parameters<typeof rotateSecrets>[0];

async function rotate({ database, keyring, onProgress = () => {} }: Options): Promise<SecretRotation> {
  const rotation: SecretRotation = { resealed: 0, unreadable: [] };
  let after = { workspaceId: "", name: "" };
  for (;;) {
    const rows = await readOthers({ database, keyring, after });
    for (const row of rows) {
      if (await reseal({ database, keyring, row })) rotation.resealed += 1;
      else if (isUnreadable(keyring, row)) {
        const { workspaceId, name } = row;
        rotation.unreadable.push({ workspaceId, name });
      }
    }
    onProgress(rotation.resealed);
    const last = rows.at(-1);
    if (last === undefined) return rotation;
    after = last;
  }
}

type Row = { workspaceId: string; name: string; sealed: Buffer; keyId: string };

/** The next rows that another key than the current one has sealed. */
async function readOthers(options: {
  database: Database;
  keyring: Keyring;
  after: { workspaceId: string; name: string };
}): Promise<Row[]> {
  const { database, keyring, after } = options;
  const { workspaceId, name, sealed, keyId } = secrets;
  return connectionOf(database)
    .select({ workspaceId, name, sealed, keyId })
    .from(secrets)
    .where(
      and(
        ne(keyId, keyring.currentKeyId ?? ""),
        or(gt(workspaceId, after.workspaceId), and(eq(workspaceId, after.workspaceId), gt(name, after.name))),
      ),
    )
    .orderBy(workspaceId, name)
    .limit(rowsAtOnce);
}

/** False where nothing was changed: no key opens it, or somebody has written it meanwhile. */
async function reseal(options: { database: Database; keyring: Keyring; row: Row }): Promise<boolean> {
  const { database, keyring, row } = options;
  if (isUnreadable(keyring, row)) return false;
  const changed = await connectionOf(database)
    .update(secrets)
    .set(keyring.seal(row, keyring.open(row, row)))
    .where(
      and(
        eq(secrets.workspaceId, row.workspaceId),
        eq(secrets.name, row.name),
        eq(secrets.sealed, row.sealed),
      ),
    )
    .returning({ name: secrets.name });
  return changed.length > 0;
}

function isUnreadable(keyring: Keyring, row: Row): boolean {
  try {
    keyring.open(row, row);
    return false;
  } catch {
    return true;
  }
}
