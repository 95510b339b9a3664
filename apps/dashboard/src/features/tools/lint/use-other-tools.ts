import type { Tool } from "@callhook/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApi, useApiClient } from "../../../lib/api.ts";

const mostPages = 5;
const none: Tool[] = [];

/** The workspace's tools without the one that is edited, for comparison; read once, as they were. */
export function useOtherTools(toolId: string | null): Tool[] {
  const api = useApi();
  const client = useApiClient();
  const { data = none } = useQuery({
    queryKey: [...api.tools.list.pathKey(), "for comparison"],
    queryFn: () => readPages((cursor) => client.tools.list.query({ limit: 100, cursor })),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
  return useMemo(() => data.filter(({ id }) => id !== toolId), [data, toolId]);
}

type Page = { items: Tool[]; nextCursor: string | null };

async function readPages(read: (cursor: string | undefined) => Promise<Page>): Promise<Tool[]> {
  const tools: Tool[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { items, nextCursor } = await read(cursor);
    tools.push(...items);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return tools;
}
