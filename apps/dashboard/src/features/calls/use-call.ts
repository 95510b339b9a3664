import type { AppRouter } from "@callhook/client";
import { foldTranscript, type TranscriptEvent } from "@callhook/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { useApi } from "../../lib/api.ts";
import { mergeEvents, unbrokenSequence } from "../conversation/merge-events.ts";
import { useFollowCall } from "../conversation/use-follow-call.ts";

const recordingPollMs = 1_500;
/** Calls of longer ago were never analysed, and are only when somebody asks for it. */
const analysisWaitMs = 60_000;

/** One call: its recorded transcript, or, while it is live, what arrives as it happens. */
export function useCall(callId: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  const query = useQuery(
    api.calls.get.queryOptions(
      { callId },
      {
        refetchOnMount: "always",
        refetchInterval: ({ state }) => (isBeingWrittenUp(state.data) ? recordingPollMs : false),
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
  // A stream closes without the end of a call where that cannot be read, and is opened again for ever.
  const isWorthReading = hasJustEnded || connection === "reconnecting";
  useEffect(() => {
    if (isWorthReading) readAgain();
  }, [isWorthReading]);

  const folded = useMemo(() => foldTranscript(events), [events]);
  const known = query.data?.transcript;
  const unreadable = query.data?.unreadableSequences ?? [];
  const isAhead =
    known !== undefined &&
    folded.lastSequence >= known.lastSequence &&
    folded.missingSequences.every((sequence) => unreadable.includes(sequence));
  return { query, transcript: isAhead ? folded : known, isLive: isActive && !hasJustEnded, connection };
}

/** A call as its page has it. */
export type CallDetails = inferRouterOutputs<AppRouter>["calls"]["get"];

type Details = {
  call: { status: string; endedAt: string | null };
  recorded: boolean;
  analysis: { eventCount: number } | null;
  transcript: { eventCount: number };
};

/** A call that has ended, and whose transcript or analysis the worker has yet to write. */
function isBeingWrittenUp(details: Details | undefined): boolean {
  if (details === undefined || details.call.status !== "ended") return false;
  if (!details.recorded) return true;
  const { call, analysis, transcript } = details;
  const isAnalysed = analysis !== null && analysis.eventCount >= transcript.eventCount;
  return !isAnalysed && Date.now() - Date.parse(call.endedAt ?? "") < analysisWaitMs;
}
