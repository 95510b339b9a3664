import type { AgentId, Tool } from "@callhook/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";

/** A tool with who has changes of it that are not published, and since when. */
export type ListedTool = Tool & { unpublished?: { savedAt: string; savedBy: { name: string } } | null };

export type ToolFilters = { search: string; agent: AgentId | null };

/** The tools that match, page by page; the page before stays in view while a new search runs. */
export function useTools({ search, agent }: ToolFilters) {
  const api = useApi();
  return useInfiniteQuery(
    api.tools.list.infiniteQueryOptions(
      { search: search === "" ? undefined : search, agent: agent ?? undefined, limit: 30 },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
}
