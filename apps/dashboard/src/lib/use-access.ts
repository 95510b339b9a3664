import { type Permission, permissions as allPermissions, type Role } from "@callhook/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useApi } from "./api.ts";

type Known = { role: Role | null; permissions: readonly Permission[] };

// While it is unknown nothing is hidden: the API refuses on its own account, whatever a page shows.
const unknown: Known = { role: null, permissions: allPermissions };

/** What the person is in the workspace on show, and what they may do there. */
export function useAccess(): { role: Role | null; can: (permission: Permission) => boolean } {
  const api = useApi();
  const workspace = useQuery(api.workspace.get.queryOptions());
  const { role, permissions }: Known = { ...unknown, ...workspace.data };
  const can = useCallback((permission: Permission) => permissions.includes(permission), [permissions]);
  return { role, can };
}
