import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { notifyFailure } from "../../../components/notify.tsx";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";

const pollMs = 1_500;
/** The worker takes a moment, a model that reads the call some more, unless there is much to do or nobody there. */
const patienceMs = 30_000;

type Asked = { callId: string; madeAt: string | null; isLate: boolean };

/** Has a call analysed again, and looks for what comes of it until it is there. */
export function useAnalyseAgain({ callId, madeAt }: { callId: string; madeAt: string | null }) {
  const api = useApi();
  const [asked, setAsked] = useState<Asked | null>(null);
  const request = useMutation(
    api.calls.analyze.mutationOptions({
      onSuccess: () => setAsked({ callId, madeAt, isLate: false }),
      onError: (error) => notifyFailure({ title: "The call is not analysed again", error }),
    }),
  );
  const isOpen = asked !== null && asked.callId === callId && asked.madeAt === madeAt;
  const isLooking = isOpen && !asked.isLate;
  useQuery(
    api.calls.get.queryOptions(
      { callId },
      { enabled: isLooking, refetchInterval: isLooking ? pollMs : false },
    ),
  );
  useEffect(() => {
    if (!isLooking) return;
    const timer = setTimeout(() => setAsked((one) => one && { ...one, isLate: true }), patienceMs);
    return () => clearTimeout(timer);
  }, [isLooking]);
  return {
    ask: () => request.mutate({ callId }),
    isWaiting: request.isPending || isLooking,
    isLate: isOpen && asked.isLate,
  };
}
