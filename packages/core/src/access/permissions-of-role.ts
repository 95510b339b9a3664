import { type Permission, permissions } from "./permission.ts";
import type { Role } from "./role.ts";

/** Reads everything that happens, and changes nothing. */
const viewer: readonly Permission[] = [
  "tools:read",
  "agents:read",
  "calls:read",
  "workspace:read",
  "members:read",
];
/** Builds tools, tries them, and talks to the agents. */
const editor: readonly Permission[] = [
  ...viewer,
  "tools:write",
  "tools:run",
  "agents:write",
  "calls:hold",
  "calls:export",
];
/** Runs the workspace: everything but what costs money or cannot be undone. */
const admin: readonly Permission[] = [
  ...editor,
  "calls:remove",
  "workspace:write",
  "members:write",
  "api-keys:read",
  "api-keys:write",
  "secrets:read",
  "secrets:write",
  "lines:read",
  "lines:write",
  "webhooks:read",
  "webhooks:write",
  "audit-log:read",
];

const granted: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set(permissions),
  admin: new Set(admin),
  editor: new Set(editor),
  viewer: new Set(viewer),
};

/** What a role may do. Each role may do all that the one below it may. */
export function permissionsOfRole(role: Role): ReadonlySet<Permission> {
  return granted[role];
}
