import { CallhookError, type Role } from "@callhook/core";
import { and, count, desc, eq, sql } from "drizzle-orm";
import { type AuditEntry, recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { newId } from "../identifier.ts";
import { afterCursor, type Page, type PageRequest, pageSize, toPage } from "../page.ts";
import { lockWorkspace } from "../plans/lock-workspace.ts";
import { claimWithinLimit } from "../plans/within-limit.ts";
import { apiKeys } from "../schema/api-keys.ts";
import { invitations } from "../schema/invitations.ts";
import { members } from "../schema/members.ts";
import { users } from "../schema/people.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import { noSuchInvitation } from "./invitation-access.ts";
import { invitationSubject, isOpen, isPending, newInvitationToken, normalEmail } from "./invitation.ts";
import { actingRole, refuseUnlessOwner } from "./member-role.ts";

/** An invitation that nobody has accepted or revoked; whether its time is up tells `expiresAt`. */
export type Invitation = {
  invitationId: string;
  email: string;
  role: Role;
  /** The name of who sent it, or made the key that did; null for somebody who has no account any more. */
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
};

/** What to send to whom; `token` is told this once and kept nowhere. */
export type SentInvitation = { invitationId: string; email: string; role: Role; token: string };

type Wish = { email: string; role: Role };
type Within = { transaction: Transaction; scope: Scope };
type Row = typeof invitations.$inferSelect;

export type InvitationRepository = {
  /** Newest first, also those whose time is up: they can be renewed. */
  list(page?: PageRequest): Promise<Page<Invitation>>;
  /** An address that is invited already gets a new link and this role; the old link opens nothing any more. */
  invite(wish: Wish): Promise<SentInvitation>;
  renew(invitationId: string): Promise<SentInvitation>;
  revoke(invitationId: string): Promise<void>;
};

/** Mails are sent to whatever address somebody names: so many strangers a workspace may bother at once. */
const mostPending = 200;

/** The invitations of the scope's workspace, as its members see them; `invitationAccess` is for who was invited. */
export function invitationRepository(scope: Scope): InvitationRepository {
  const locked = <Result>(change: (within: Within & { acting: Role }) => Promise<Result>) =>
    connectionOf(scope.database).transaction(async (transaction) => {
      await lockWorkspace({ transaction, scope });
      return change({ transaction, scope, acting: await actingRole({ transaction, scope }) });
    });
  return withDatabaseErrors({
    list: (page: PageRequest = {}) => listPending({ scope, page }),
    invite: (wish: Wish) =>
      locked((within) => invite({ ...within, wish: { ...wish, email: normalEmail(wish.email) } })),
    renew: (invitationId: string) =>
      locked(async (within) =>
        renew({ ...within, invitation: await getPending({ ...within, invitationId }) }),
      ),
    revoke: (invitationId: string) =>
      locked(async (within) => {
        const invitation = await getPending({ ...within, invitationId });
        refuseUnlessOwner({ acting: within.acting, roles: [invitation.role] });
        await revoke({ ...within, invitation });
      }),
  });
}

async function listPending({ scope, page }: { scope: Scope; page: PageRequest }): Promise<Page<Invitation>> {
  const size = pageSize(page);
  const cursor = afterCursor({ cursor: page.cursor, at: invitations.createdAt, id: invitations.id });
  const rows = await connectionOf(scope.database)
    .select({ invitation: invitations, invitedBy: users.name })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(and(eq(invitations.workspaceId, scope.workspaceId), isPending, cursor))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(size + 1);
  return toPage({
    rows,
    size,
    position: ({ invitation: { createdAt, id } }) => ({ at: createdAt, id }),
    item: ({ invitation: { id: invitationId, email, role, createdAt, expiresAt }, invitedBy }) => ({
      invitationId,
      email,
      role,
      invitedBy,
      createdAt,
      expiresAt,
    }),
  });
}

async function invite(options: Within & { acting: Role; wish: Wish }): Promise<SentInvitation> {
  const { transaction, scope, acting, wish } = options;
  refuseUnlessOwner({ acting, roles: [wish.role] });
  await refuseMember({ transaction, scope, email: wish.email });
  const isTheirs = eq(invitations.email, wish.email);
  const [known] = await transaction
    .select()
    .from(invitations)
    .where(and(eq(invitations.workspaceId, scope.workspaceId), isTheirs, isPending));
  if (known !== undefined) return renew({ ...options, invitation: known, role: wish.role });
  await claimWithinLimit({ transaction, scope, limit: "members", adding: 1 });
  await refuseTooMany({ transaction, scope });
  const { token, stored } = newInvitationToken();
  const { workspaceId } = scope;
  const invitationId = newId("invitation");
  const invitedBy = await inviterOf({ transaction, scope });
  await transaction
    .insert(invitations)
    .values({ ...wish, ...stored, workspaceId, id: invitationId, invitedBy });
  const subject = invitationSubject({ id: invitationId, email: wish.email });
  const entry: AuditEntry = { action: "member.invited", subject, details: { role: wish.role } };
  await recordAudit({ transaction, scope, entry });
  return { ...wish, invitationId, token };
}

/** From now on it is of whoever renews it: it ends when they may not give that role any more. */
async function renew(
  options: Within & { acting: Role; invitation: Row; role?: Role },
): Promise<SentInvitation> {
  const { transaction, scope, acting, invitation } = options;
  const { id: invitationId, email } = invitation;
  const { role = invitation.role } = options;
  refuseUnlessOwner({ acting, roles: [invitation.role, role] });
  await refuseMember({ transaction, scope, email });
  await claimWithinLimit({ transaction, scope, limit: "members", adding: 1 });
  const { token, stored } = newInvitationToken();
  await transaction
    .update(invitations)
    .set({ ...stored, role, invitedBy: await inviterOf({ transaction, scope }) })
    .where(isInvitation({ scope, invitationId }));
  const entry: AuditEntry = {
    action: "invitation.renewed",
    subject: invitationSubject(invitation),
    details: { role },
  };
  await recordAudit({ transaction, scope, entry });
  return { invitationId, email, role, token };
}

async function revoke({ transaction, scope, invitation }: Within & { invitation: Row }): Promise<void> {
  await transaction
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(isInvitation({ scope, invitationId: invitation.id }));
  const entry: AuditEntry = { action: "invitation.revoked", subject: invitationSubject(invitation) };
  await recordAudit({ transaction, scope, entry });
}

async function getPending(options: Within & { invitationId: string }): Promise<Row> {
  const [invitation] = await options.transaction
    .select()
    .from(invitations)
    .where(and(isInvitation(options), isPending));
  if (invitation === undefined) throw noSuchInvitation();
  return invitation;
}

function isInvitation({ scope, invitationId }: { scope: Scope; invitationId: string }) {
  const isThis = eq(invitations.id, storableText(invitationId));
  return and(eq(invitations.workspaceId, scope.workspaceId), isThis);
}

async function refuseMember(options: Within & { email: string }): Promise<void> {
  const { transaction, scope, email } = options;
  const [member] = await transaction
    .select({ userId: members.userId })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, scope.workspaceId), eq(sql`lower(${users.email})`, email)));
  if (member === undefined) return;
  const message = `${email} is a member of this workspace already. Change their role instead.`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "email", message }] });
}

async function refuseTooMany({ transaction, scope }: Within): Promise<void> {
  const [row] = await transaction
    .select({ pending: count() })
    .from(invitations)
    .where(and(eq(invitations.workspaceId, scope.workspaceId), isOpen));
  if ((row?.pending ?? 0) < mostPending) return;
  const message = `At most ${mostPending} invitations can be open at once. Revoke some, or wait until they are accepted.`;
  throw new CallhookError({ code: "limit-reached", message });
}

/**
 * The person who asks, or who made the key that does. The attack: before they lose their role, somebody invites a
 * second account of their own by their key, and comes back by it.
 */
async function inviterOf({ transaction, scope }: Within): Promise<string | null> {
  const { actor, workspaceId } = scope;
  if (actor?.kind === "person") return actor.id;
  if (actor?.kind !== "api-key" || actor.id === null) return null;
  const [key] = await transaction
    .select({ createdBy: apiKeys.createdBy })
    .from(apiKeys)
    .where(and(eq(apiKeys.workspaceId, workspaceId), eq(apiKeys.id, actor.id)));
  return key?.createdBy ?? null;
}
