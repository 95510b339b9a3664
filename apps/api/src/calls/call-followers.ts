import type { TranscriptEvent } from "@callhook/core";
import type { CallNews, EventsAfter, EventsQuestion } from "@callhook/db";
import { inBatches } from "../in-batches.ts";

/** Who waits in this process for news of a call, and reads then what the news is. */
export type CallFollowers = {
  /** How many wait now. */
  count(): number;
  wake(news: CallNews): void;
  /** News may have been missed: everybody looks. */
  wakeAll(): void;
  /** Resolves at the next news of this call, or when `signal` aborts. */
  nextNews(options: CallNews & { signal: AbortSignal }): Promise<void>;
  /** The events of a call behind a number. One question to the database answers all who ask at the same moment. */
  eventsAfter(question: EventsQuestion): Promise<TranscriptEvent[]>;
};

export function createCallFollowers(events: EventsAfter): CallFollowers {
  const waiting = new Map<string, Set<() => void>>();
  const keyOf = ({ workspaceId, callId }: CallNews) => `${workspaceId}/${callId}`;

  function wakeByKey(key: string): void {
    const followers = waiting.get(key);
    waiting.delete(key);
    for (const follower of followers ?? []) follower();
  }

  function nextNews({ signal, ...call }: CallNews & { signal: AbortSignal }): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    const key = keyOf(call);
    const { promise, resolve } = Promise.withResolvers<void>();
    const followers = waiting.get(key) ?? new Set();
    waiting.set(key, followers.add(resolve));
    const leave = () => {
      followers.delete(resolve);
      if (followers.size === 0 && waiting.get(key) === followers) waiting.delete(key);
      resolve();
    };
    signal.addEventListener("abort", leave, { once: true });
    return promise.finally(() => signal.removeEventListener("abort", leave));
  }

  return {
    count: () => [...waiting.values()].reduce((sum, followers) => sum + followers.size, 0),
    wake: (news) => wakeByKey(keyOf(news)),
    wakeAll: () => [...waiting.keys()].forEach(wakeByKey),
    nextNews,
    eventsAfter: inBatches((questions) => events.read(questions)),
  };
}
