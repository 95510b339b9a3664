import { CallhookError, type Permission } from "@callhook/core";
import { and, desc, eq, isNull } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { newId } from "../identifier.ts";
import { afterCursor, type Page, type PageRequest, pageSize, toPage } from "../page.ts";
import { apiKeys } from "../schema/api-keys.ts";
import type { Scope } from "../scope.ts";
import { keyHash, newKey } from "./new-key.ts";

/** A key as it may be shown; the key itself is known to its holder alone. */
export type ApiKey = {
  id: string;
  name: string;
  prefix: string;
  scopes: Permission[];
  requestsPerMinute: number | null;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

export type ApiKeyDraft = {
  name: string;
  scopes: Permission[];
  expiresAt: Date | null;
  requestsPerMinute: number | null;
};

export type ApiKeyRepository = {
  /** Newest first. */
  list(page?: PageRequest): Promise<Page<ApiKey>>;
  /** `secret` is shown this once and kept nowhere. */
  create(draft: ApiKeyDraft): Promise<ApiKey & { secret: string }>;
  revoke(keyId: string): Promise<ApiKey>;
};

export function apiKeyRepository(scope: Scope): ApiKeyRepository {
  return withDatabaseErrors({
    list: (page: PageRequest = {}) => listKeys({ scope, page }),
    create: (draft: ApiKeyDraft) => createKey({ scope, draft }),
    revoke: (keyId: string) => revokeKey({ scope, keyId }),
  });
}

async function listKeys({ scope, page }: { scope: Scope; page: PageRequest }): Promise<Page<ApiKey>> {
  const size = pageSize(page);
  const rows = await connectionOf(scope.database)
    .select()
    .from(apiKeys)
    .where(
      and(
        eq(apiKeys.workspaceId, scope.workspaceId),
        eq(apiKeys.kind, "key"),
        afterCursor({ cursor: page.cursor, at: apiKeys.createdAt, id: apiKeys.id }),
      ),
    )
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
    .limit(size + 1);
  return toPage({ rows, size, position: ({ createdAt, id }) => ({ at: createdAt, id }), item: keyFromRow });
}

async function createKey({ scope, draft }: { scope: Scope; draft: ApiKeyDraft }) {
  const { secret, prefix } = newKey("key");
  const row = await connectionOf(scope.database).transaction(async (transaction) => {
    const createdBy = scope.actor?.kind === "person" ? scope.actor.id : null;
    const [created] = await transaction
      .insert(apiKeys)
      .values({
        ...draft,
        workspaceId: scope.workspaceId,
        id: newId("key"),
        kind: "key",
        prefix,
        hash: keyHash(secret),
        createdBy,
      })
      .returning();
    if (created === undefined) throw new TypeError("An insert returned no row.");
    await recordAudit({
      transaction,
      scope,
      entry: { action: "api-key.created", subject: subjectOf(created) },
    });
    return created;
  });
  return { ...keyFromRow(row), secret };
}

async function revokeKey({ scope, keyId }: { scope: Scope; keyId: string }): Promise<ApiKey> {
  const isKey = and(eq(apiKeys.workspaceId, scope.workspaceId), eq(apiKeys.id, keyId));
  return connectionOf(scope.database).transaction(async (transaction) => {
    const [revoked] = await transaction
      .update(apiKeys)
      .set({ revokedAt: new Date() })
      .where(and(isKey, isNull(apiKeys.revokedAt)))
      .returning();
    if (revoked === undefined) throw notFound();
    await recordAudit({
      transaction,
      scope,
      entry: { action: "api-key.revoked", subject: subjectOf(revoked) },
    });
    return keyFromRow(revoked);
  });
}

function keyFromRow(row: typeof apiKeys.$inferSelect): ApiKey {
  const { id, name, prefix, scopes, requestsPerMinute, createdAt, expiresAt, lastUsedAt, revokedAt } = row;
  return { id, name, prefix, scopes, requestsPerMinute, createdAt, expiresAt, lastUsedAt, revokedAt };
}

function subjectOf({ id, name }: { id: string; name: string }) {
  return { kind: "api-key", id, name };
}

function notFound(): CallhookError {
  return new CallhookError({ code: "not-found", message: "This API key does not exist, or it was revoked." });
}
