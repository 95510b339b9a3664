import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import { useApi } from "../../lib/api.ts";
import type { CallsFilter } from "./calls-filter.ts";
import type { CallSummary } from "./call-summary.ts";
import { mergeNewest, movingCursors, newCalls } from "./merge-newest.ts";
import { pageSize } from "./use-calls.ts";

const refreshMs = 3_000;
/** Pages that only wait for a record that is late are read again with every so many reads of the newest. */
const lateEvery = 10;

/**
 * The calls that match, newest first, page after page, however many there are. The newest page is read again every few
 * seconds, and so are others that have a live call or one that is being recorded; new calls wait until `showNew` where
 * the reader is further down.
 */
export function useMovingCalls(filter: CallsFilter) {
  const api = useApi();
  const queryClient = useQueryClient();
  const asked = { ...filter, limit: pageSize };
  const options = api.calls.list.infiniteQueryOptions(asked, {
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    // Many pages would be read one after the other; the newest tells what is new.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchOnMount: false,
    // Live calls are few, and leave that list as they end.
    refetchInterval: filter.status === "active" ? refreshMs : false,
  });
  const query = useInfiniteQuery(options);
  const pages = query.data?.pages;
  const isSettled = pages !== undefined && !query.isPlaceholderData;
  const newest = useQuery(
    api.calls.list.queryOptions(asked, { enabled: isSettled, refetchInterval: refreshMs, staleTime: 0 }),
  );
  const arrived = isSettled ? newCalls(pages, newest.data?.items ?? []) : [];

  const update = (items: CallSummary[], isNewWanted: boolean) =>
    queryClient.setQueryData(options.queryKey, (known) => {
      if (known === undefined) return known;
      const added = isNewWanted ? (newCalls(known.pages, items) ?? []) : [];
      return { ...known, pages: mergeNewest(known.pages, items, added) };
    });
  const showNew = () => {
    // With a gap between what is new and what is shown, the list begins again.
    if (arrived === null) void queryClient.resetQueries({ queryKey: options.queryKey });
    else update(newest.data?.items ?? [], true);
  };
  const readAgain = async (cursor: string) => {
    const { items } = await queryClient.fetchQuery(
      api.calls.list.queryOptions({ ...asked, cursor }, { staleTime: 0 }),
    );
    update(items, false);
  };
  const reads = useRef(0);
  const onRead = useEffectEvent(() => {
    if (!isSettled) return;
    reads.current += 1;
    if (isAtTop()) showNew();
    else update(newest.data?.items ?? [], false);
    // One that cannot be read is read again in a moment.
    const moving = movingCursors(query.data, { now: Date.now(), withLate: reads.current % lateEvery === 0 });
    for (const cursor of moving) void readAgain(cursor).catch(() => undefined);
  });
  useEffect(() => onRead(), [newest.dataUpdatedAt]);

  return {
    ...query,
    calls: pages?.flatMap(({ items }) => items),
    /** How many began since the list was shown; `many` for more than a page. */
    newCount: arrived === null ? ("many" as const) : arrived.length,
    showNew,
    isBehind: newest.error !== null,
  };
}

const topPx = 80;

function isAtTop(): boolean {
  return window.scrollY < topPx;
}
