import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useApi, useApiClient } from "../lib/api.ts";
import { sessionEnd } from "../lib/session-end.ts";

/** After signing in again over a page: goes on with it, or loads it anew where it is another person now. */
export function useRenew(personId: string | null): () => Promise<void> {
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  return useCallback(async () => {
    const me = await client.me.get.query();
    if (personId !== null && me.id !== personId) return window.location.reload();
    queryClient.setQueryData(api.me.get.queryKey(), me);
    sessionEnd.renew();
    await queryClient.invalidateQueries();
  }, [api, client, personId, queryClient]);
}
