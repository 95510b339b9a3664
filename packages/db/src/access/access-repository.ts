import type { Permission, Plan, Role } from "@callhook/core";
import { and, asc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Connection } from "../connection.ts";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { apiKeys } from "../schema/api-keys.ts";
import { members } from "../schema/members.ts";
import { workspaces } from "../schema/workspaces.ts";
import { hasKeyForm } from "./key-checksum.ts";
import { keyHash } from "./new-key.ts";

/** A workspace that somebody is a member of. */
export type Membership = { workspaceId: string; workspaceName: string; plan: Plan; role: Role };

/** What a key opens. */
export type KeyAccess = {
  workspaceId: string;
  plan: Plan;
  keyId: string;
  kind: "key" | "token";
  name: string;
  scopes: Permission[];
  requestsPerMinute: number | null;
  /** The person whose permissions bound it, and their role; null for one that no person made. */
  createdBy: string | null;
  creatorRole: Role | null;
  /** The key that made it, whose end is its own. */
  issuedBy: string | null;
  /** The one call that it may be used for. */
  callId: string | null;
  /** Whether its last use on record is less than a minute ago. */
  wasUsedLately: boolean;
  /** Why it opens nothing any more, or null while it does. */
  ended: "revoked" | "expired" | null;
};

export type AccessRepository = {
  /** Oldest first. */
  membershipsOf(userId: string): Promise<Membership[]>;
  /** Null for what is no key; what cannot be one is told without a query. */
  keyBySecret(secret: string): Promise<KeyAccess | null>;
  /** Remembers that a key was used just now, at most once a minute. */
  markUsed(key: { workspaceId: string; keyId: string }): Promise<void>;
};

const repositories = new WeakMap<Database, AccessRepository>();

/** Who gets in where: asked before a workspace is known, so outside of any. */
export function accessRepository(database: Database): AccessRepository {
  const known = repositories.get(database);
  if (known !== undefined) return known;
  const created = createRepository(connectionOf(database));
  repositories.set(database, created);
  return created;
}

/** The queries that every request asks are built once: building takes longer than running them. */
function createRepository(connection: Connection): AccessRepository {
  const memberships = membershipsQuery(connection);
  const keys = keyQuery(connection);
  return withDatabaseErrors({
    membershipsOf: async (userId: string) => memberships.execute({ userId }),
    keyBySecret: async (secret: string) => {
      if (!hasKeyForm(secret)) return null;
      const [key] = await keys.execute({ hash: keyHash(secret) });
      return key ?? null;
    },
    markUsed: async ({ workspaceId, keyId }: { workspaceId: string; keyId: string }) => {
      const { lastUsedAt } = apiKeys;
      await connection
        .update(apiKeys)
        .set({ lastUsedAt: sql`now()` })
        .where(
          and(
            eq(apiKeys.workspaceId, workspaceId),
            eq(apiKeys.id, keyId),
            or(isNull(lastUsedAt), lt(lastUsedAt, aMinuteAgo)),
          ),
        );
    },
  });
}

function membershipsQuery(connection: Connection) {
  return connection
    .select({
      workspaceId: members.workspaceId,
      workspaceName: workspaces.name,
      plan: workspaces.plan,
      role: members.role,
    })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(eq(members.userId, sql.placeholder("userId")))
    .orderBy(asc(members.createdAt), asc(members.workspaceId))
    .prepare("memberships_of_person");
}

function keyQuery(connection: Connection) {
  return connection
    .select({
      workspaceId: apiKeys.workspaceId,
      plan: workspaces.plan,
      keyId: apiKeys.id,
      kind: apiKeys.kind,
      name: apiKeys.name,
      scopes: apiKeys.scopes,
      requestsPerMinute: apiKeys.requestsPerMinute,
      createdBy: apiKeys.createdBy,
      creatorRole: members.role,
      issuedBy: apiKeys.issuedBy,
      callId: apiKeys.callId,
      wasUsedLately: sql<boolean>`coalesce(${apiKeys.lastUsedAt} >= ${aMinuteAgo}, false)`,
      ended,
    })
    .from(apiKeys)
    .innerJoin(workspaces, eq(workspaces.id, apiKeys.workspaceId))
    .leftJoin(
      members,
      and(eq(members.workspaceId, apiKeys.workspaceId), eq(members.userId, apiKeys.createdBy)),
    )
    .where(eq(apiKeys.hash, sql.placeholder("hash")))
    .prepare("key_by_hash");
}

const aMinuteAgo = sql`now() - interval '1 minute'`;

/** A key dies with the membership of the person who made it. */
const ended = sql<"revoked" | "expired" | null>`case
  when ${apiKeys.revokedAt} is not null then 'revoked'
  when ${apiKeys.createdBy} is not null and ${members.role} is null then 'revoked'
  when ${apiKeys.expiresAt} <= now() then 'expired'
end`;
