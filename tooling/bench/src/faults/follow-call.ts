import { setTimeout as wait } from "node:timers/promises";
import type { Service } from "./create-service.ts";
import type { Following } from "./evidence.ts";

const endMs = 60_000;
const pauseMs = 200;

/** Follows a call as a dashboard does, through whichever replica is there. */
export function followCall({ service, callId }: { service: Service; callId: string }): {
  seen: Following;
  /** Once it was shown the end; at the latest after a minute, ended or not. */
  ended(): Promise<void>;
} {
  const seen: Following = { callId, sequences: [], hasEnded: false };
  const { promise, resolve } = Promise.withResolvers<void>();
  let subscription = subscribe();

  /** The client connects again by itself; whom it gives up on is followed through the next one from there on. */
  function subscribe() {
    const afterSequence = seen.sequences.at(-1) ?? 0;
    return service.nextClient().calls.follow.subscribe(
      { callId, afterSequence },
      {
        onData: ({ data }) => {
          seen.sequences.push(data.sequence);
          if (data.type === "call-ended") seen.hasEnded = true;
          if (seen.hasEnded) resolve();
        },
        onError: () => void again(),
      },
    );
  }

  async function again(): Promise<void> {
    subscription.unsubscribe();
    await wait(pauseMs);
    if (!seen.hasEnded) subscription = subscribe();
  }

  return {
    seen,
    async ended() {
      await Promise.race([promise, wait(endMs, undefined, { ref: false })]);
      subscription.unsubscribe();
    },
  };
}
