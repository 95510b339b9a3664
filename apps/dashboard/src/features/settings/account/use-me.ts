import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";

/** Who is signed in. */
export function useMe() {
  return useQuery(useApi().me.get.queryOptions());
}

/** Reads again who is signed in, after a change to the account. */
export function useRefreshMe() {
  const api = useApi();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: api.me.get.queryKey() });
}
