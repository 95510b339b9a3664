import { foldTranscript, type TranscriptEvent } from "@callhook/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { useApi } from "../../lib/api.ts";
import { mergeEvents, unbrokenSequence } from "../conversation/merge-events.ts";
import { useFollowCall } from "../conversation/use-follow-call.ts";

const recordingPollMs = 1_500;

/** One call: its recorded transcript, or, while it is live, what arrives as it happens. */
export function useCall(callId: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  const query = useQuery(
    api.calls.get.queryOptions(
      { callId },
      {
        refetchOnMount: "always",
        refetchInterval: ({ state }) => (isBeingRecorded(state.data) ? recordingPollMs : false),
      },
    ),
  );
  const isActive = query.data?.call.status === "active";
  const [live, setLive] = useState<{ callId: string; events: TranscriptEvent[] }>({ callId, events: [] });
  const events = useMemo(() => (live.callId === callId ? live.events : []), [live, callId]);
  const connection = useFollowCall({
    callId: isActive ? callId : null,
    afterSequence: unbrokenSequence(events),
    onEvents: (arrived) =>
      setLive((known) => ({
        callId,
        events: mergeEvents(known.callId === callId ? known.events : [], arrived),
      })),
  });

  const hasJustEnded = isActive && events.some(({ type }) => type === "call-ended");
  const readAgain = useEffectEvent(
    () => void queryClient.invalidateQueries({ queryKey: api.calls.get.queryKey({ callId }) }),
  );
  useEffect(() => {
    if (hasJustEnded) readAgain();
  }, [hasJustEnded]);

  const folded = useMemo(() => foldTranscript(events), [events]);
  const known = query.data?.transcript;
  const isAhead =
    known !== undefined && folded.lastSequence >= known.lastSequence && folded.missingSequences.length === 0;
  return { query, transcript: isAhead ? folded : known, isLive: isActive && !hasJustEnded, connection };
}

/** A call that has ended and whose transcript the worker has yet to write. */
function isBeingRecorded(details: { call: { status: string }; recorded: boolean } | undefined): boolean {
  return details !== undefined && details.call.status === "ended" && !details.recorded;
}
