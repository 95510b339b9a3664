import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../lib/api.ts";
import { useAccess } from "../../lib/use-access.ts";

/** The workspace on show and what the person may do in it. */
export function useWorkspaceAccess() {
  const { role, can } = useAccess();
  const query = useQuery(useApi().workspace.get.queryOptions());
  return { query, workspace: query.data ?? null, role, may: can };
}
