import type { Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import type { Keyring } from "./keyring.ts";
import { type SealedRow, type SealedShelf, sealedShelves } from "./sealed-shelves.ts";

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

async function rotate(options: Options): Promise<SecretRotation> {
  const rotation: SecretRotation = { resealed: 0, unreadable: [] };
  for (const shelf of sealedShelves) await rotateShelf({ ...options, shelf, rotation });
  return rotation;
}

async function rotateShelf(
  options: Options & { shelf: SealedShelf; rotation: SecretRotation },
): Promise<void> {
  const { database, keyring, onProgress = () => {}, shelf, rotation } = options;
  let after: SealedRow | null = null;
  for (;;) {
    const keyId = keyring.currentKeyId ?? "";
    const rows: SealedRow[] = await shelf.others({ database, keyId, after, limit: rowsAtOnce });
    for (const row of rows) {
      const { workspaceId, name } = row;
      const value = opened(keyring, row);
      if (value === null) rotation.unreadable.push({ workspaceId, name });
      // Not where somebody has written it meanwhile.
      else if (await shelf.replace({ database, row, sealed: keyring.seal(row, value) })) {
        rotation.resealed += 1;
      }
    }
    onProgress(rotation.resealed);
    after = rows.at(-1) ?? null;
    if (after === null) return;
  }
}

/** Null where no key opens it. */
function opened(keyring: Keyring, row: SealedRow): string | null {
  try {
    return keyring.open(row, row);
  } catch {
    return null;
  }
}
