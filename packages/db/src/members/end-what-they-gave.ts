import type { Role } from "@callhook/core";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { revokeIssuedBy } from "../access/revoke-issued-by.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { apiKeys } from "../schema/api-keys.ts";
import { invitations } from "../schema/invitations.ts";
import type { Scope } from "../scope.ts";
import { invitationSubject, isPending } from "./invitation.ts";
import { mayGive } from "./member-role.ts";

type Giver = { transaction: Transaction; scope: Scope; userId: string };

/**
 * The attack: before they lose their role, somebody invites a second account of their own, and comes back by it.
 * What they could not give now they have not given.
 */
export async function revokeInvitationsOf(options: Giver & { role: Role | null }): Promise<void> {
  const { transaction, scope, userId, role } = options;
  const isTheirs = and(
    eq(invitations.workspaceId, scope.workspaceId),
    eq(invitations.invitedBy, userId),
    isPending,
  );
  const given = await transaction.select().from(invitations).where(isTheirs);
  const withdrawn = given.filter((invitation) => !mayGive({ giver: role, role: invitation.role }));
  if (withdrawn.length === 0) return;
  const ids = withdrawn.map(({ id }) => id);
  await transaction
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(and(isTheirs, inArray(invitations.id, ids)));
  for (const invitation of withdrawn) {
    const subject = invitationSubject(invitation);
    await recordAudit({ transaction, scope, entry: { action: "invitation.revoked", subject } });
  }
}

/** A key opens nothing without its maker's role; revoked as well, so that it does not come back to life with them. */
export async function revokeKeysOf({ transaction, scope, userId }: Giver): Promise<void> {
  const revoked = await transaction
    .update(apiKeys)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(apiKeys.workspaceId, scope.workspaceId),
        eq(apiKeys.createdBy, userId),
        isNull(apiKeys.revokedAt),
      ),
    )
    .returning({ id: apiKeys.id, name: apiKeys.name, kind: apiKeys.kind });
  for (const { id, name, kind } of revoked) {
    if (kind !== "key") continue;
    await revokeIssuedBy({ transaction, scope, keyId: id });
    const subject = { kind: "api-key", id, name };
    await recordAudit({ transaction, scope, entry: { action: "api-key.revoked", subject } });
  }
}
