import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";
import type { RouterOutputs } from "../router-outputs.ts";

export type ApiKey = RouterOutputs["apiKeys"]["list"]["items"][number];

const pageSize = 50;

/** Every key of the workspace, newest first, revoked ones too. */
export function useApiKeys() {
  const api = useApi();
  const query = useInfiniteQuery(
    api.apiKeys.list.infiniteQueryOptions(
      { limit: pageSize },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  return { ...query, data: query.data?.pages.flatMap(({ items }) => items) };
}

export function useRefreshApiKeys() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: [["apiKeys"]] });
}
