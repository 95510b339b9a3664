import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useApi } from "../../lib/api.ts";
import { type CallSummary, isBehind, isMoving } from "./call-summary.ts";
import type { CallsFilter } from "./calls-filter.ts";

const refreshMs = 3_000;
/** Where only a record is awaited that is late. */
const lateRefreshMs = 30_000;
export const pageSize = 30;

/** The calls that match, newest first, page after page; read again by itself while more of one is to come. */
export function useCalls(filter: CallsFilter) {
  const api = useApi();
  const query = useInfiniteQuery(
    api.calls.list.infiniteQueryOptions(
      { ...filter, limit: pageSize },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor,
        placeholderData: keepPreviousData,
        refetchOnMount: "always",
        refetchInterval: ({ state }) => refreshMsOf(state.data?.pages ?? []),
      },
    ),
  );
  return { ...query, calls: query.data?.pages.flatMap(({ items }) => items) };
}

function refreshMsOf(pages: { items: CallSummary[] }[]): number | false {
  const moving = pages.flatMap(({ items }) => items.filter(isMoving));
  if (moving.length === 0) return false;
  return moving.every((call) => isBehind(call, Date.now())) ? lateRefreshMs : refreshMs;
}
