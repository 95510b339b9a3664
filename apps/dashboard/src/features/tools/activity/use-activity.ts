import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";

export type OutcomeFilter = "succeeded" | "failed" | "running";

const refetchInterval = 10_000;

/** A tool's recorded calls, page by page, kept up to date while they are looked at. */
export function useToolCalls(options: { toolId: string; outcome: OutcomeFilter | null }) {
  const { toolId, outcome } = options;
  const api = useApi();
  return useInfiniteQuery(
    api.tools.toolCalls.infiniteQueryOptions(
      { toolId, outcome: outcome ?? undefined, limit: 25 },
      { getNextPageParam: (page) => page.nextCursor, refetchInterval },
    ),
  );
}

export function useToolStats(toolId: string) {
  const api = useApi();
  return useQuery(api.tools.stats.queryOptions({ toolId }, { refetchInterval }));
}
