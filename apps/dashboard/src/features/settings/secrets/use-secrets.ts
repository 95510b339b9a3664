import { useInfiniteQuery } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";
import type { RouterOutputs } from "../router-outputs.ts";

export type Secret = RouterOutputs["secrets"]["list"]["items"][number];

const pageSize = 100;

/** Every secret of the workspace, newest first; never a value. */
export function useSecrets() {
  const api = useApi();
  const query = useInfiniteQuery(
    api.secrets.list.infiniteQueryOptions(
      { limit: pageSize },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  return { ...query, data: query.data?.pages.flatMap(({ items }) => items) };
}
