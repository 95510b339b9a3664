import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";
import { useRefreshSecrets } from "../../secrets/use-refresh-secrets.ts";
import type { RouterOutputs } from "../router-outputs.ts";

export type Connection = RouterOutputs["connections"]["list"]["items"][number];
export type ConnectionTest = RouterOutputs["connections"]["test"];

const pageSize = 100;

/** Every connection of the workspace, newest first. */
export function useConnections() {
  const api = useApi();
  const query = useInfiniteQuery(
    api.connections.list.infiniteQueryOptions(
      { limit: pageSize },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  return { ...query, data: query.data?.pages.flatMap(({ items }) => items) };
}

/** Reads again whatever tells of connections, and of the secrets that they name. */
export function useRefreshConnections() {
  const queryClient = useQueryClient();
  const refreshSecrets = useRefreshSecrets();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: [["connections"]] });
    await refreshSecrets();
  };
}
