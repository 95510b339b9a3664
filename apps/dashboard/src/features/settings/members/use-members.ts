import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";
import type { RouterOutputs } from "../router-outputs.ts";

export type Member = RouterOutputs["members"]["list"]["items"][number];
export type Invitation = RouterOutputs["members"]["invitations"]["items"][number];

const pageSize = 100;

export function useMembers() {
  const api = useApi();
  const query = useInfiniteQuery(
    api.members.list.infiniteQueryOptions(
      { limit: pageSize },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  return { ...query, data: query.data?.pages.flatMap(({ items }) => items) };
}

export function useInvitations() {
  const api = useApi();
  const query = useInfiniteQuery(
    api.members.invitations.infiniteQueryOptions(
      { limit: pageSize },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  return { ...query, data: query.data?.pages.flatMap(({ items }) => items) };
}

/** Reads members, invitations and what is used of the plan again. */
export function useRefreshMembers() {
  const api = useApi();
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: [["members"]] }),
      queryClient.invalidateQueries({ queryKey: api.plan.get.queryKey() }),
    ]);
  };
}
