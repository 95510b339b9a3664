import type { AppRouter } from "@callhook/client";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useApi } from "../../../lib/api.ts";

/** A call that could not be recorded, as lists show it. */
export type UnrecordedCall = inferRouterOutputs<AppRouter>["calls"]["unrecorded"]["items"][number];

const pageSize = 50;
const pollMs = 1_500;
const idlePollMs = 15_000;

/** The calls that could not be recorded, or one of them; read again soon while one is being recorded. */
export function useUnrecorded({ callId }: { callId?: string } = {}) {
  const api = useApi();
  const query = useInfiniteQuery(
    api.calls.unrecorded.infiniteQueryOptions(
      { ...(callId === undefined ? {} : { callId }), limit: pageSize },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor,
        refetchOnMount: "always",
        refetchInterval: ({ state }) =>
          state.data?.pages.some(({ items }) => items.some(isBeingRecorded)) === true ? pollMs : idlePollMs,
      },
    ),
  );
  return { ...query, data: query.data?.pages.flatMap(({ items }) => items) };
}

export function isBeingRecorded({ state }: { state: string }): boolean {
  return state === "being-recorded";
}
