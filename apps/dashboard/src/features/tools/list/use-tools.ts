import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";
import type { LibraryFilter } from "./library-filter.ts";

/** The tools that match, page by page; the page before stays in view while a new search runs. */
export function useTools(filter: LibraryFilter) {
  const api = useApi();
  return useInfiniteQuery(
    api.tools.library.infiniteQueryOptions(
      { ...filter, limit: 30 },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
}
