import { CallhookError } from "@callhook/core";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { apiKeys } from "../schema/api-keys.ts";
import { members } from "../schema/members.ts";
import type { Scope } from "../scope.ts";

/** Who makes a key or a token: a person or another key; null where nobody does, as in a test. */
export type Issuer = { kind: "person"; personId: string } | { kind: "key"; keyId: string } | null;

type Wishes = { expiresAt: Date | null; requestsPerMinute: number | null };
type Bounds = Wishes & { createdBy: string | null; issuedBy: string | null };

/**
 * The attack: a stolen key makes another and lives on in it. What a key makes is bound by the same person and the
 * same rate, never outlives it, and is revoked with it. The key is locked until the transaction ends, so that one
 * that is being revoked makes nothing any more.
 */
export async function bindToIssuer(
  options: Wishes & { transaction: Transaction; scope: Scope; issuer: Issuer },
): Promise<Bounds> {
  const { transaction, scope, issuer, expiresAt, requestsPerMinute } = options;
  if (issuer === null) return { expiresAt, requestsPerMinute, createdBy: null, issuedBy: null };
  if (issuer.kind === "person") {
    await refuseUnlessMember({ transaction, scope, personId: issuer.personId });
    return { expiresAt, requestsPerMinute, createdBy: issuer.personId, issuedBy: null };
  }
  const [key] = await transaction
    .select()
    .from(apiKeys)
    .where(
      and(
        eq(apiKeys.workspaceId, scope.workspaceId),
        eq(apiKeys.id, issuer.keyId),
        eq(apiKeys.kind, "key"),
        isNull(apiKeys.revokedAt),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, sql`now()`)),
      ),
    )
    .for("share");
  if (key === undefined) throw issuerEnded();
  return {
    createdBy: key.createdBy,
    issuedBy: key.id,
    expiresAt: lower(expiresAt, key.expiresAt),
    requestsPerMinute: lower(requestsPerMinute, key.requestsPerMinute),
  };
}

/**
 * The attack: somebody asks for a key at the moment they are removed, and finds it alive when they are let in again.
 * Locked, so that their removal comes before this or finds the key.
 */
async function refuseUnlessMember(options: {
  transaction: Transaction;
  scope: Scope;
  personId: string;
}): Promise<void> {
  const { transaction, scope, personId } = options;
  const [member] = await transaction
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.workspaceId, scope.workspaceId), eq(members.userId, personId)))
    .for("share");
  if (member === undefined) throw notMemberAnyMore();
}

function lower<Value extends Date | number>(one: Value | null, other: Value | null): Value | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function notMemberAnyMore(): CallhookError {
  const message = "You are not a member of this workspace any more, so that no key can be made in your name.";
  return new CallhookError({ code: "not-allowed", message });
}

function issuerEnded(): CallhookError {
  const message = "The API key that asks for this was revoked, or it has expired. Use another one.";
  return new CallhookError({ code: "not-allowed", message });
}
