import { CallhookError, type Role } from "@callhook/core";
import { and, count, eq } from "drizzle-orm";
import { type AuditEntry, recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import type { Page, PageRequest } from "../page.ts";
import { lockWorkspace } from "../plans/lock-workspace.ts";
import { members } from "../schema/members.ts";
import { users } from "../schema/people.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import { revokeInvitationsOf, revokeKeysOf } from "./end-what-they-gave.ts";
import { listMembers, type Member } from "./list-members.ts";
import { actingRole, refuseUnlessOwner } from "./member-role.ts";

type RoleChange = { userId: string; role: Role };
type Within = { transaction: Transaction; scope: Scope };
type KnownMember = { userId: string; email: string; role: Role };

export type MemberRepository = {
  /** By name. */
  list(page?: PageRequest): Promise<Page<Member>>;
  /** From the next request on they may do what the new role may. */
  setRole(change: RoleChange): Promise<void>;
  /** Ends their access, their keys and the invitations that they sent; what they made stays. */
  remove(userId: string): Promise<void>;
  /** The same for whoever asks, whatever their role. */
  leave(): Promise<void>;
};

/** The members of the scope's workspace, who are changed one at a time: it always keeps an owner. */
export function memberRepository(scope: Scope): MemberRepository {
  const locked = <Result>(change: (transaction: Transaction) => Promise<Result>) =>
    connectionOf(scope.database).transaction(async (transaction) => {
      await lockWorkspace({ transaction, scope });
      return change(transaction);
    });
  return withDatabaseErrors({
    list: (page: PageRequest = {}) => listMembers({ scope, page }),
    setRole: (change: RoleChange) => locked((transaction) => setRole({ transaction, scope, change })),
    remove: (userId: string) =>
      locked(async (transaction) => {
        const acting = await actingRole({ transaction, scope });
        const member = await getMember({ transaction, scope, userId });
        refuseUnlessOwner({ acting, roles: [member.role] });
        await takeOut({ transaction, scope, member, action: "member.removed" });
      }),
    leave: () =>
      locked(async (transaction) => {
        const member = await getMember({ transaction, scope, userId: ownId(scope) });
        await takeOut({ transaction, scope, member, action: "member.left" });
      }),
  });
}

async function setRole(options: Within & { change: RoleChange }): Promise<void> {
  const { transaction, scope, change } = options;
  const { userId, role } = change;
  const acting = await actingRole({ transaction, scope });
  const member = await getMember({ transaction, scope, userId });
  refuseUnlessOwner({ acting, roles: [member.role, role] });
  if (member.role === role) return;
  if (member.role === "owner") await keepAnOwner({ transaction, scope });
  await transaction.update(members).set({ role }).where(isMember({ scope, userId }));
  const details = { from: member.role, to: role };
  const entry: AuditEntry = { action: "member.role-changed", subject: subjectOf(member), details };
  await recordAudit({ transaction, scope, entry });
  await revokeInvitationsOf({ transaction, scope, userId, role });
}

async function takeOut(
  options: Within & { member: KnownMember; action: "member.removed" | "member.left" },
): Promise<void> {
  const { transaction, scope, member, action } = options;
  const { userId, role } = member;
  if (role === "owner") await keepAnOwner({ transaction, scope });
  await transaction.delete(members).where(isMember({ scope, userId }));
  const entry: AuditEntry = { action, subject: subjectOf(member), details: { role } };
  await recordAudit({ transaction, scope, entry });
  await revokeInvitationsOf({ transaction, scope, userId, role: null });
  await revokeKeysOf({ transaction, scope, userId });
}

/** Asked under the workspace's lock: of two owners who leave at once, the second is the last one. */
async function keepAnOwner({ transaction, scope }: Within): Promise<void> {
  const isOwner = and(eq(members.workspaceId, scope.workspaceId), eq(members.role, "owner"));
  const [row] = await transaction.select({ owners: count() }).from(members).where(isOwner);
  if ((row?.owners ?? 0) > 1) return;
  const message =
    "A workspace always keeps an owner, and this is its last. Make somebody else an owner first.";
  throw new CallhookError({ code: "not-allowed", message });
}

async function getMember(options: Within & { userId: string }): Promise<KnownMember> {
  const [member] = await options.transaction
    .select({ userId: members.userId, email: users.email, role: members.role })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(isMember(options));
  if (member !== undefined) return member;
  const message = "This person is not a member of this workspace.";
  throw new CallhookError({ code: "not-found", message });
}

function isMember({ scope, userId }: { scope: Scope; userId: string }) {
  return and(eq(members.workspaceId, scope.workspaceId), eq(members.userId, storableText(userId)));
}

function ownId({ actor }: Scope): string {
  if (actor?.kind === "person" && actor.id !== null) return actor.id;
  const message = "Only a person can leave a workspace; revoke an API key instead.";
  throw new CallhookError({ code: "not-allowed", message });
}

function subjectOf({ userId, email }: KnownMember) {
  return { kind: "person", id: userId, name: email };
}
