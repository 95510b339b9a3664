import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { notifyFailure } from "../../../components/notify.tsx";
import { useApi, useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { type AskedFor, recordingNews } from "./recording-news.ts";
import { isBeingRecorded, type UnrecordedCall } from "./use-unrecorded.ts";

/** The worker takes a moment, unless there is much to do or nobody there. */
const patienceMs = 30_000;

type Wanted = { callId: string } | { listed: string[] };
type Asked = AskedFor & { isLate: boolean };

/** Has calls recorded again, and tells what came of it as the list of those in trouble says. */
export function useRecordAgain(calls: readonly UnrecordedCall[]) {
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const request = useMutation({
    mutationFn: (wanted: Wanted) =>
      client.calls.recordAgain.mutate("callId" in wanted ? wanted : { all: true }),
    onSuccess: async ({ requested }, wanted) => {
      // Until the list is read again nothing is known of what was asked for.
      await queryClient.invalidateQueries({ queryKey: api.calls.unrecorded.pathKey() });
      setAsked((before) => askedWith(before, wanted, requested));
    },
    onError: (error) => notifyFailure({ title: "Nothing is recorded again", error }),
  });
  const news = asked === null ? null : recordingNews({ ...asked, calls });
  const isWaiting = news?.isOver === false;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setAsked((one) => one && { ...one, isLate: true }), patienceMs);
    return () => clearTimeout(timer);
  }, [isWaiting, asked?.callIds]);
  const wanted = request.isPending ? request.variables : undefined;
  return {
    ask: (callId: string) => request.mutate({ callId }),
    askAll: () =>
      request.mutate({ listed: calls.filter((call) => !isBeingRecorded(call)).map(({ callId }) => callId) }),
    isAsking: (callId: string) => wanted !== undefined && "callId" in wanted && wanted.callId === callId,
    isAskingAll: wanted !== undefined && "listed" in wanted,
    /** What came of it, for everybody to hear; empty until something was asked for. */
    news: news?.words ?? "",
  };
}

/** What was asked for before goes on to be told of. */
function askedWith(before: Asked | null, wanted: Wanted, requested: number): Asked {
  const more = "callId" in wanted ? [wanted.callId] : wanted.listed;
  const unlisted =
    "callId" in wanted ? (before?.unlisted ?? null) : Math.max(0, requested - wanted.listed.length);
  return { callIds: [...new Set([...(before?.callIds ?? []), ...more])], unlisted, isLate: false };
}
