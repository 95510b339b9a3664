import type { Permission, Plan, Role } from "@callhook/core";
import { and, asc, eq } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { apiKeys } from "../schema/api-keys.ts";
import { members } from "../schema/members.ts";
import { workspaces } from "../schema/workspaces.ts";

/** A workspace that somebody is a member of. */
export type Membership = { workspaceId: string; workspaceName: string; plan: Plan; role: Role };

/** What a key opens; `role` is that of the person who made it, or null for one that no person made. */
export type KeyAccess = {
  workspaceId: string;
  plan: Plan;
  keyId: string;
  kind: "key" | "token";
  name: string;
  scopes: Permission[];
  requestsPerMinute: number | null;
  createdBy: string | null;
  creatorRole: Role | null;
  /** Why it opens nothing any more, or null while it does. */
  ended: "revoked" | "expired" | null;
};

export type AccessRepository = {
  /** Oldest first. */
  membershipsOf(userId: string): Promise<Membership[]>;
  /** Null for a hash of no key. */
  keyByHash(hash: string): Promise<KeyAccess | null>;
};

/** Who gets in where: asked before a workspace is known, so outside of any. */
export function accessRepository(database: Database): AccessRepository {
  const connection = connectionOf(database);
  return withDatabaseErrors({
    membershipsOf: async (userId: string) =>
      connection
        .select({
          workspaceId: members.workspaceId,
          workspaceName: workspaces.name,
          plan: workspaces.plan,
          role: members.role,
        })
        .from(members)
        .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
        .where(eq(members.userId, userId))
        .orderBy(asc(members.createdAt), asc(members.workspaceId)),
    keyByHash: async (hash: string) => {
      const [row] = await connection
        .select({ key: apiKeys, plan: workspaces.plan, creatorRole: members.role })
        .from(apiKeys)
        .innerJoin(workspaces, eq(workspaces.id, apiKeys.workspaceId))
        .leftJoin(
          members,
          and(eq(members.workspaceId, apiKeys.workspaceId), eq(members.userId, apiKeys.createdBy)),
        )
        .where(eq(apiKeys.hash, hash));
      return row === undefined ? null : keyAccess(row);
    },
  });
}

function keyAccess(row: {
  key: typeof apiKeys.$inferSelect;
  plan: Plan;
  creatorRole: Role | null;
}): KeyAccess {
  const { key, plan, creatorRole } = row;
  const { workspaceId, id, kind, name, scopes, requestsPerMinute, createdBy, expiresAt, revokedAt } = key;
  const hasExpired = expiresAt !== null && expiresAt.getTime() <= Date.now();
  const isOrphan = createdBy !== null && creatorRole === null;
  const ended = revokedAt !== null || isOrphan ? "revoked" : hasExpired ? "expired" : null;
  return {
    workspaceId,
    plan,
    keyId: id,
    kind,
    name,
    scopes,
    requestsPerMinute,
    createdBy,
    creatorRole,
    ended,
  };
}
