import {
  type Actor,
  CallhookError,
  type Permission,
  permissionsOfRole,
  type Plan,
  type Role,
} from "@callhook/core";
import type { KeyAccess, Membership } from "@callhook/db";
import type { Caller, Origin, Person } from "./caller.ts";

/** What a caller is and may do in one workspace: a person with a role, or a key. */
export type Access = {
  workspaceId: string;
  plan: Plan;
  role: Role | null;
  key: KeyAccess | null;
  permissions: ReadonlySet<Permission>;
  actor: Actor;
};

/**
 * The workspace that a request is about: the key's own, or the one a person asks for, and else their oldest. One
 * that they are not in looks like one that does not exist.
 */
export function enterWorkspace(options: {
  caller: Caller;
  requestedWorkspaceId: string | null;
  origin: Origin;
}): Access {
  const { caller, requestedWorkspaceId, origin } = options;
  if (caller.kind === "nobody") throw notSignedIn();
  if (caller.kind === "key") {
    if (requestedWorkspaceId !== null && requestedWorkspaceId !== caller.key.workspaceId)
      throw noSuchWorkspace();
    return accessOfKey({ key: caller.key, origin });
  }
  const membership = caller.memberships.find(
    ({ workspaceId }) => requestedWorkspaceId === null || workspaceId === requestedWorkspaceId,
  );
  if (membership === undefined) throw requestedWorkspaceId === null ? inNoWorkspace() : noSuchWorkspace();
  return accessOfMember({ membership, person: caller.person, origin });
}

export function notSignedIn(): CallhookError {
  const message = "Sign in, or send a valid API key as `Authorization: Bearer …`.";
  return new CallhookError({ code: "not-signed-in", message });
}

function accessOfMember(options: { membership: Membership; person: Person; origin: Origin }): Access {
  const { membership, person, origin } = options;
  const { workspaceId, plan, role } = membership;
  const actor: Actor = { kind: "person", id: person.id, name: person.email, ...origin };
  return { workspaceId, plan, role, key: null, permissions: permissionsOfRole(role), actor };
}

/** A key never does more than the person who made it may do now. */
function accessOfKey({ key, origin }: { key: KeyAccess; origin: Origin }): Access {
  const { workspaceId, plan, scopes, creatorRole, keyId, name } = key;
  const bound = creatorRole === null ? null : permissionsOfRole(creatorRole);
  const permissions = new Set(scopes.filter((scope) => bound === null || bound.has(scope)));
  const actor: Actor = { kind: "api-key", id: keyId, name, ...origin };
  return { workspaceId, plan, role: null, key, permissions, actor };
}

function noSuchWorkspace(): CallhookError {
  return new CallhookError({
    code: "not-found",
    message: "This workspace does not exist, or you are not a member of it.",
  });
}

function inNoWorkspace(): CallhookError {
  const message = "You are not a member of any workspace. Ask an owner or admin of one to invite you.";
  return new CallhookError({ code: "not-found", message });
}
