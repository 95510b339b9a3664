import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useApi } from "../../lib/api.ts";
import type { CallsFilter } from "./calls-filter.ts";

const refreshMs = 3_000;
export const pageSize = 30;

/** The calls that match, newest first, page after page; read again by itself while one of them is live. */
export function useCalls(filter: CallsFilter) {
  const api = useApi();
  const query = useInfiniteQuery(
    api.calls.list.infiniteQueryOptions(
      { ...filter, limit: pageSize },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor,
        placeholderData: keepPreviousData,
        refetchOnMount: "always",
        refetchInterval: ({ state }) => (hasLiveCall(state.data?.pages) ? refreshMs : false),
      },
    ),
  );
  return { ...query, calls: query.data?.pages.flatMap(({ items }) => items) };
}

function hasLiveCall(pages: { items: { status: string }[] }[] | undefined): boolean {
  return pages?.some(({ items }) => items.some(({ status }) => status === "active")) ?? false;
}
