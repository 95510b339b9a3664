import { callhookErrorOf } from "@callhook/client";
import type { ErrorCode, TranscriptEvent } from "@callhook/core";
import { useEffect, useEffectEvent, useState } from "react";
import { useApiClient } from "../../lib/api.ts";
import { followCall, type FollowStatus } from "./follow-call.ts";

type FollowOptions = {
  /** Null while there is nothing to follow. */
  callId: string | null;
  /** The number up to which no event is missing. */
  afterSequence: number;
  onEvents: (events: TranscriptEvent[]) => void;
  onRefusal?: (error: unknown) => void;
};

const finalCodes = new Set<string>(["not-found", "invalid-input", "plan-required"] satisfies ErrorCode[]);

/** Follows a call while the component is shown, and says how the connection is. */
export function useFollowCall({ callId, afterSequence, onEvents, onRefusal }: FollowOptions): FollowStatus {
  const client = useApiClient();
  const [status, setStatus] = useState<FollowStatus>("connecting");
  const takeEvents = useEffectEvent(onEvents);
  const takeRefusal = useEffectEvent((error: unknown) => onRefusal?.(error));
  const readAfterSequence = useEffectEvent(() => afterSequence);

  useEffect(() => {
    if (callId === null) return;
    setStatus("connecting");
    const following = followCall({
      subscribe: ({ onEvent, onConnected, onBroken, onFinished, onError, ...from }) =>
        client.calls.follow.subscribe(
          { callId, ...from },
          {
            onData: ({ data }) => onEvent(data),
            onStarted: onConnected,
            onConnectionStateChange: ({ state, error }) => {
              // A refusal that comes along with a broken stream is asked again by the client for ever.
              if (isRefusal(error)) onError(error);
              else if (state === "connecting" && error !== null) onBroken();
              else if (state === "pending") onConnected();
            },
            onComplete: onFinished,
            onError,
          },
        ),
      afterSequence: () => readAfterSequence(),
      onEvents: (events) => takeEvents(events),
      onStatus: setStatus,
      isRefusal,
      onRefusal: (error) => takeRefusal(error),
    });
    return following.stop;
  }, [client, callId]);

  return status;
}

function isRefusal(error: unknown): boolean {
  return finalCodes.has(callhookErrorOf(error)?.code ?? "");
}
