import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";
import type { ToolCallFilter } from "../../../lib/tool-search.ts";

const refetchInterval = 10_000;

/** A tool's recorded calls, page by page, kept up to date while they are looked at. */
export function useToolCalls(options: { toolId: string; filter: ToolCallFilter | null }) {
  const { toolId, filter } = options;
  const narrowed = filter === "slow" ? { slow: true as const } : { outcome: filter ?? undefined };
  const api = useApi();
  return useInfiniteQuery(
    api.tools.toolCalls.infiniteQueryOptions(
      { toolId, ...narrowed, limit: 25 },
      { getNextPageParam: (page) => page.nextCursor, refetchInterval },
    ),
  );
}

export function useToolStats(toolId: string) {
  const api = useApi();
  return useQuery(api.tools.stats.queryOptions({ toolId }, { refetchInterval }));
}
