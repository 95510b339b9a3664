import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";
import { useRefreshSecrets } from "../../secrets/use-refresh-secrets.ts";
import type { RouterOutputs } from "../router-outputs.ts";

export type Line = RouterOutputs["lines"]["list"]["items"][number];
export type LineSetup = RouterOutputs["lines"]["get"];
export type LineCheck = RouterOutputs["lines"]["check"];

const pageSize = 100;

/** Every phone line of the workspace, newest first. */
export function useLines() {
  const api = useApi();
  const query = useInfiniteQuery(
    api.lines.list.infiniteQueryOptions(
      { limit: pageSize },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  return { ...query, data: query.data?.pages.flatMap(({ items }) => items) };
}

/** One line with the addresses to paste; they are as good as keys, and kept no longer than they are shown. */
export function useLineSetup(lineId: string) {
  const api = useApi();
  return useQuery(api.lines.get.queryOptions({ lineId }, { gcTime: 0 }));
}

/** Reads again whatever tells of phone lines, and of the secrets that they name. */
export function useRefreshLines() {
  const queryClient = useQueryClient();
  const refreshSecrets = useRefreshSecrets();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: [["lines"]] });
    await refreshSecrets();
  };
}
