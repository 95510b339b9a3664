import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { apiKeys } from "../schema/api-keys.ts";
import type { Scope } from "../scope.ts";

/** Revokes what a key made, and what that made; a generation is looked for once the one before it is locked. */
export async function revokeIssuedBy(options: {
  transaction: Transaction;
  scope: Scope;
  keyId: string;
}): Promise<void> {
  const { transaction, scope, keyId } = options;
  let issuers = [keyId];
  while (issuers.length > 0) {
    const revoked = await transaction
      .update(apiKeys)
      .set({ revokedAt: sql`now()` })
      .where(
        and(
          eq(apiKeys.workspaceId, scope.workspaceId),
          inArray(apiKeys.issuedBy, issuers),
          isNull(apiKeys.revokedAt),
        ),
      )
      .returning({ id: apiKeys.id, kind: apiKeys.kind });
    issuers = revoked.filter(({ kind }) => kind === "key").map(({ id }) => id);
  }
}
