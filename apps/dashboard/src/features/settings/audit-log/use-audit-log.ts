import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";
import type { RouterOutputs } from "../router-outputs.ts";
import type { AuditFilter } from "./audit-filter.ts";

export type AuditEntry = RouterOutputs["auditLog"]["list"]["items"][number];

const pageSize = 50;

/** The entries that match, newest first, page after page. */
export function useAuditLog(filter: AuditFilter) {
  const api = useApi();
  const query = useInfiniteQuery(
    api.auditLog.list.infiniteQueryOptions(
      { ...filter, limit: pageSize },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor,
        placeholderData: keepPreviousData,
        refetchOnMount: "always",
      },
    ),
  );
  return { ...query, data: query.data?.pages.flatMap(({ items }) => items) };
}
