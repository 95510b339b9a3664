import type { Permission } from "@callhook/core";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../lib/api.ts";

/** The workspace on show and what the person may do in it. Until that is known they may do nothing. */
export function useWorkspaceAccess() {
  const api = useApi();
  const query = useQuery(api.workspace.get.queryOptions());
  const workspace = query.data ?? null;
  const permissions = new Set<Permission>(workspace?.permissions);
  return { query, workspace, may: (permission: Permission) => permissions.has(permission) };
}
