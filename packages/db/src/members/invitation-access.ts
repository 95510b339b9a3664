import { type Actor, CallhookError, type Role } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import { keyHash } from "../access/new-key.ts";
import type { Membership } from "../access/access-repository.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Connection, Transaction } from "../connection.ts";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { lockWorkspace } from "../plans/lock-workspace.ts";
import { claimWithinLimit } from "../plans/within-limit.ts";
import { invitations } from "../schema/invitations.ts";
import { members } from "../schema/members.ts";
import { workspaces } from "../schema/workspaces.ts";
import type { Scope } from "../scope.ts";
import { invitationSubject, isOpen, normalEmail } from "./invitation.ts";

/** An invitation that can still be accepted, as whoever holds its link may see it. */
export type OpenInvitation = {
  workspaceId: string;
  workspaceName: string;
  invitationId: string;
  email: string;
  role: Role;
  expiresAt: Date;
};

type Acceptance = { token: string; person: { id: string; email: string }; actor: Actor };

export type InvitationAccess = {
  /** Null for a token that is wrong, used, revoked or expired: nobody learns which. */
  find(token: string): Promise<OpenInvitation | null>;
  /** Whether any workspace waits for whoever has this address. */
  isInvited(email: string): Promise<boolean>;
  /** Makes the person a member, once. Somebody who is one already keeps their role. */
  accept(acceptance: Acceptance): Promise<Membership>;
};

/** Invitations as seen by those who hold their links, who are in no workspace yet. */
export function invitationAccess(database: Database): InvitationAccess {
  const connection = connectionOf(database);
  return withDatabaseErrors({
    find: (token: string) => findOpen({ connection, token }),
    isInvited: async (email: string) => {
      const isFor = eq(invitations.email, normalEmail(email));
      const [row] = await connection
        .select({ id: invitations.id })
        .from(invitations)
        .where(and(isFor, isOpen))
        .limit(1);
      return row !== undefined;
    },
    accept: (acceptance: Acceptance) => acceptInvitation({ database, ...acceptance }),
  });
}

/** The same words for every reason why it cannot be accepted. */
export function noSuchInvitation(): CallhookError {
  const message = "This invitation does not exist, or it is no longer open. Ask for a new one.";
  return new CallhookError({ code: "not-found", message });
}

async function findOpen(options: {
  connection: Connection | Transaction;
  token: string;
}): Promise<OpenInvitation | null> {
  const [row] = await options.connection
    .select({
      workspaceId: invitations.workspaceId,
      workspaceName: workspaces.name,
      invitationId: invitations.id,
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .where(and(eq(invitations.tokenHash, keyHash(options.token)), isOpen));
  return row ?? null;
}

/** The link alone lets nobody in: whoever finds it in a mailbox or a log must also be who was invited. */
async function acceptInvitation(options: Acceptance & { database: Database }): Promise<Membership> {
  const { database, token, person, actor } = options;
  return connectionOf(database).transaction(async (transaction) => {
    const seen = await findOpen({ connection: transaction, token });
    if (seen === null) throw noSuchInvitation();
    const { workspaceId } = seen;
    const { plan } = await lockWorkspace({ transaction, scope: { workspaceId } });
    // Looked at again under the lock: it may have been accepted or revoked while we waited for it.
    const invitation = await findOpen({ connection: transaction, token });
    if (invitation === null) throw noSuchInvitation();
    if (normalEmail(person.email) !== invitation.email) throw forSomebodyElse(invitation.email);
    const scope: Scope = { database, workspaceId, actor };
    const role = await letIn({ transaction, scope, userId: person.id, role: invitation.role });
    await closeInvitation({ transaction, invitation });
    const subject = invitationSubject({ id: invitation.invitationId, email: invitation.email });
    const entry = { action: "invitation.accepted", subject, details: { role, userId: person.id } } as const;
    await recordAudit({ transaction, scope, entry });
    return { workspaceId, workspaceName: invitation.workspaceName, plan, role };
  });
}

async function letIn(options: {
  transaction: Transaction;
  scope: Scope;
  userId: string;
  role: Role;
}): Promise<Role> {
  const { transaction, scope, userId, role } = options;
  const { workspaceId } = scope;
  const [member] = await transaction
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
  if (member !== undefined) return member.role;
  await claimWithinLimit({ transaction, scope, limit: "members", adding: 1 });
  await transaction.insert(members).values({ workspaceId, userId, role });
  return role;
}

async function closeInvitation(options: {
  transaction: Transaction;
  invitation: OpenInvitation;
}): Promise<void> {
  const { workspaceId, invitationId } = options.invitation;
  await options.transaction
    .update(invitations)
    .set({ acceptedAt: new Date() })
    .where(and(eq(invitations.workspaceId, workspaceId), eq(invitations.id, invitationId)));
}

function forSomebodyElse(email: string): CallhookError {
  const message = `This invitation is for ${email}. Sign in with that account to accept it.`;
  return new CallhookError({ code: "not-allowed", message });
}
