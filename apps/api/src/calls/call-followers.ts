import type { CallNews } from "@callhook/db";

/** Who waits in this process for news of a call; what the news is they read from the database. */
export type CallFollowers = {
  /** How many wait now. */
  count(): number;
  wake(news: CallNews): void;
  /** News may have been missed: everybody looks. */
  wakeAll(): void;
  /** Resolves at the next news of this call, or when `signal` aborts. */
  nextNews(options: CallNews & { signal: AbortSignal }): Promise<void>;
};

export function createCallFollowers(): CallFollowers {
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
  };
}
