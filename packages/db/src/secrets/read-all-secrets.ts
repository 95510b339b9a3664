import { eq } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { secretValues } from "../schema/secret-values.ts";
import { secrets } from "../schema/secrets.ts";
import type { Scope } from "../scope.ts";
import type { Keyring, SealedPlace, SealedValue } from "./keyring.ts";

export type AllSecrets = {
  values: string[];
  /** How many could not be opened, such as those that are sealed under a key which is gone. */
  unreadable: number;
};

/** What every secret is in every environment, to look for them where they must not be. */
export async function readAllSecrets(options: { scope: Scope; keyring: Keyring }): Promise<AllSecrets> {
  const { scope, keyring } = options;
  const { workspaceId } = scope;
  const connection = connectionOf(scope.database);
  const { name, sealed, keyId } = secrets;
  const ofProduction = await connection
    .select({ name, sealed, keyId })
    .from(secrets)
    .where(eq(secrets.workspaceId, workspaceId));
  const ofEnvironments = await connection
    .select({
      name: secretValues.name,
      environmentId: secretValues.environmentId,
      sealed: secretValues.sealed,
      keyId: secretValues.keyId,
    })
    .from(secretValues)
    .where(eq(secretValues.workspaceId, workspaceId));
  const rows = [...ofProduction, ...ofEnvironments];
  const values = rows.flatMap((row) => opened(keyring, { ...row, workspaceId }));
  return { values, unreadable: rows.length - values.length };
}

function opened(keyring: Keyring, { sealed, keyId, ...place }: SealedPlace & SealedValue): string[] {
  try {
    return [keyring.open(place, { sealed, keyId })];
  } catch {
    return [];
  }
}
