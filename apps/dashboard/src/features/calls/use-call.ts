import type { AppRouter } from "@callhook/client";
import { type CallTranscript, foldTranscript, type TranscriptEvent } from "@callhook/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { useApi } from "../../lib/api.ts";
import { mergeEvents, unbrokenSequence } from "../conversation/merge-events.ts";
import { useFollowCall } from "../conversation/use-follow-call.ts";

const pollMs = 1_500;
/** Calls of longer ago were never analysed, and are only when somebody asks for it. */
const analysisWaitMs = 60_000;
/** One that is still not recorded then has some trouble, and is looked at now and then. */
const troublePollMs = 30_000;

/** One call: its recorded transcript, or, while it is live, what arrives as it happens. */
export function useCall(callId: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  const query = useQuery(
    api.calls.get.queryOptions(
      { callId },
      {
        refetchOnMount: "always",
        refetchInterval: ({ state }) => pollMsOf(state.data),
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
  const transcript = known !== undefined && isAhead(folded, known) ? folded : known;
  return { query, transcript, isLive: isActive && !hasJustEnded, connection };
}

/** What was followed is shown as soon as it has caught up with what was read, also where a number was left out for good. */
function isAhead(folded: CallTranscript, known: CallTranscript): boolean {
  if (folded.lastSequence !== known.lastSequence) return folded.lastSequence > known.lastSequence;
  return folded.eventCount >= known.eventCount;
}

/** A call as its page has it. */
export type CallDetails = inferRouterOutputs<AppRouter>["calls"]["get"];

type Details = {
  call: { status: string; endedAt: string | null };
  recorded: boolean;
  analysis: { eventCount: number } | null;
  transcript: { eventCount: number };
};

/** When to look again at a call that has ended, and whose transcript or analysis the worker has yet to write. */
function pollMsOf(details: Details | undefined): number | false {
  if (details === undefined || details.call.status !== "ended") return false;
  const { call, analysis, transcript, recorded } = details;
  const isOver = Date.now() - Date.parse(call.endedAt ?? "") >= analysisWaitMs;
  if (!recorded) return isOver ? troublePollMs : pollMs;
  const isAnalysed = analysis !== null && analysis.eventCount >= transcript.eventCount;
  return isAnalysed || isOver ? false : pollMs;
}
