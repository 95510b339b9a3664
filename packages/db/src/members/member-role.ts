import { CallhookError, type Permission, permissionsOfRole, type Role } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { members } from "../schema/members.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";

type Within = { transaction: Transaction; scope: Scope };

/** The person's role in the workspace, or null when they have none. */
async function memberRole(options: Within & { userId: string }): Promise<Role | null> {
  const { transaction, scope, userId } = options;
  const [member] = await transaction
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.workspaceId, scope.workspaceId), eq(members.userId, storableText(userId))));
  return member?.role ?? null;
}

/**
 * As what the actor acts, read under the workspace's lock. The attack: two people take each other's role at once, or
 * somebody who was just removed still has a request under way. A key acts as an admin at most, so that one that
 * leaked makes nobody an owner.
 */
export async function actingRole(options: Within): Promise<Role> {
  const { actor } = options.scope;
  if (actor?.kind === "api-key") return "admin";
  if (actor?.kind !== "person" || actor.id === null) return "owner";
  const role = await memberRole({ ...options, userId: actor.id });
  if (role === null || !allows(role, "members:write")) throw notAllowedAnyMore();
  return role;
}

/** Only owners make or unmake owners, so that an admin cannot take the workspace over. */
export function refuseUnlessOwner({ acting, roles }: { acting: Role; roles: readonly Role[] }): void {
  if (acting === "owner" || !roles.includes("owner")) return;
  const message =
    "Only an owner can do this to an owner, or make somebody one. Ask an owner of the workspace.";
  throw new CallhookError({ code: "not-allowed", message });
}

/** Whether somebody of this role may invite people to be that. */
export function mayGive({ giver, role }: { giver: Role | null; role: Role }): boolean {
  if (giver === null || !allows(giver, "members:write")) return false;
  return giver === "owner" || role !== "owner";
}

function allows(role: Role, permission: Permission): boolean {
  return permissionsOfRole(role).has(permission);
}

function notAllowedAnyMore(): CallhookError {
  const message = "Your role in this workspace was changed meanwhile, and it does not allow this any more.";
  return new CallhookError({ code: "not-allowed", message });
}
