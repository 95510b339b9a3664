import { CallhookError, type Permission } from "@callhook/core";
import { and, desc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { newId } from "../identifier.ts";
import { afterCursor, type Page, type PageRequest, pageSize, toPage } from "../page.ts";
import { apiKeys } from "../schema/api-keys.ts";
import { users } from "../schema/people.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import { bindToIssuer, type Issuer } from "./bind-to-issuer.ts";
import { claimKeyName } from "./claim-key-name.ts";
import { keyHash, newKey } from "./new-key.ts";
import { revokeIssuedBy } from "./revoke-issued-by.ts";

/** A key as it may be shown; the key itself is known to its holder alone. */
export type ApiKey = {
  id: string;
  name: string;
  prefix: string;
  scopes: Permission[];
  requestsPerMinute: number | null;
  createdAt: Date;
  /** The name of the person who made it. */
  createdBy: string | null;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

export type ApiKeyDraft = {
  name: string;
  scopes: Permission[];
  expiresAt: Date | null;
  requestsPerMinute: number | null;
  issuer?: Issuer;
};

export type TokenDraft = {
  /** What the audit log calls it. */
  name: string;
  scopes: Permission[];
  expiresAt: Date;
  /** The one call that it is for. */
  callId: string | null;
  issuer?: Issuer;
};

export type ApiKeyRepository = {
  /** Newest first; without tokens, which are gone before anybody could look for them. */
  list(page?: PageRequest): Promise<Page<ApiKey>>;
  /** `secret` is shown this once and kept nowhere. No two keys in use have one name. */
  create(draft: ApiKeyDraft): Promise<ApiKey & { secret: string }>;
  /** What a key issues ends with that key, at the latest. */
  issueToken(draft: TokenDraft): Promise<{ secret: string; expiresAt: Date }>;
  /** Ends a key and whatever it made. One that was revoked already is not found, like one that never was. */
  revoke(keyId: string): Promise<ApiKey>;
};

export function apiKeyRepository(scope: Scope): ApiKeyRepository {
  return withDatabaseErrors({
    list: (page: PageRequest = {}) => listKeys({ scope, page }),
    create: (draft: ApiKeyDraft) => createKey({ scope, draft }),
    issueToken: (draft: TokenDraft) => issueToken({ scope, draft }),
    revoke: (keyId: string) => revokeKey({ scope, keyId }),
  });
}

async function listKeys({ scope, page }: { scope: Scope; page: PageRequest }): Promise<Page<ApiKey>> {
  const size = pageSize(page);
  const rows = await connectionOf(scope.database)
    .select({ ...getTableColumns(apiKeys), creatorName: users.name })
    .from(apiKeys)
    .leftJoin(users, eq(users.id, apiKeys.createdBy))
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

function createKey({ scope, draft }: { scope: Scope; draft: ApiKeyDraft }) {
  const { name, scopes, expiresAt, requestsPerMinute, issuer = null } = draft;
  return connectionOf(scope.database).transaction(async (transaction) => {
    await claimKeyName({ transaction, scope, name });
    const bounds = await bindToIssuer({ transaction, scope, issuer, expiresAt, requestsPerMinute });
    const row = { ...bounds, kind: "key", name, scopes, callId: null } as const;
    const { created, secret } = await insertKey({ transaction, scope, row });
    const details = { scopes, expiresAt: created.expiresAt?.toISOString() ?? null };
    const entry = { action: "api-key.created", subject: subjectOf(created), details } as const;
    await recordAudit({ transaction, scope, entry });
    return { ...(await readKey({ transaction, scope, keyId: created.id })), secret };
  });
}

function issueToken({ scope, draft }: { scope: Scope; draft: TokenDraft }) {
  const { name, scopes, callId, issuer = null } = draft;
  return connectionOf(scope.database).transaction(async (transaction) => {
    const wishes = { expiresAt: draft.expiresAt, requestsPerMinute: null };
    const bounds = await bindToIssuer({ transaction, scope, issuer, ...wishes });
    const row = { ...bounds, kind: "token", name, scopes, callId } as const;
    const { created, secret } = await insertKey({ transaction, scope, row });
    const expiresAt = bounds.expiresAt ?? draft.expiresAt;
    const details = { scopes, callId, expiresAt: expiresAt.toISOString() };
    const entry = { action: "token.issued", subject: subjectOf(created), details } as const;
    await recordAudit({ transaction, scope, entry });
    return { secret, expiresAt };
  });
}

async function insertKey(options: {
  transaction: Transaction;
  scope: Scope;
  row: Omit<typeof apiKeys.$inferInsert, "workspaceId" | "id" | "prefix" | "hash">;
}) {
  const { transaction, scope, row } = options;
  const { secret, prefix } = newKey(row.kind);
  const [created] = await transaction
    .insert(apiKeys)
    .values({
      ...row,
      workspaceId: scope.workspaceId,
      id: newId(row.kind),
      name: storableText(row.name),
      prefix,
      hash: keyHash(secret),
    })
    .returning();
  if (created === undefined) throw new TypeError("An insert returned no row.");
  return { created, secret };
}

async function revokeKey({ scope, keyId }: { scope: Scope; keyId: string }): Promise<ApiKey> {
  return connectionOf(scope.database).transaction(async (transaction) => {
    const [revoked] = await transaction
      .update(apiKeys)
      .set({ revokedAt: sql`now()` })
      .where(and(isKey({ scope, keyId }), isNull(apiKeys.revokedAt)))
      .returning();
    if (revoked === undefined) throw notFound();
    await revokeIssuedBy({ transaction, scope, keyId });
    const entry = { action: "api-key.revoked", subject: subjectOf(revoked) } as const;
    await recordAudit({ transaction, scope, entry });
    return readKey({ transaction, scope, keyId });
  });
}

async function readKey(options: { transaction: Transaction; scope: Scope; keyId: string }): Promise<ApiKey> {
  const [row] = await options.transaction
    .select({ ...getTableColumns(apiKeys), creatorName: users.name })
    .from(apiKeys)
    .leftJoin(users, eq(users.id, apiKeys.createdBy))
    .where(isKey(options));
  if (row === undefined) throw notFound();
  return keyFromRow(row);
}

function isKey({ scope, keyId }: { scope: Scope; keyId: string }) {
  return and(
    eq(apiKeys.workspaceId, scope.workspaceId),
    eq(apiKeys.id, storableText(keyId)),
    eq(apiKeys.kind, "key"),
  );
}

function keyFromRow(row: typeof apiKeys.$inferSelect & { creatorName: string | null }): ApiKey {
  const { id, name, prefix, scopes, requestsPerMinute, creatorName: createdBy } = row;
  const { createdAt, expiresAt, lastUsedAt, revokedAt } = row;
  return {
    id,
    name,
    prefix,
    scopes,
    requestsPerMinute,
    createdAt,
    createdBy,
    expiresAt,
    lastUsedAt,
    revokedAt,
  };
}

function subjectOf({ id, name }: { id: string; name: string }) {
  return { kind: "api-key", id, name };
}

function notFound(): CallhookError {
  return new CallhookError({ code: "not-found", message: "This API key does not exist, or it was revoked." });
}
