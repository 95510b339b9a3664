export type CallNews = {
  announce(news: { workspaceId: string; callId: string }): void;
  /** Resolves at the next news of this call, or when `signal` aborts or the process closes. */
  next(options: { workspaceId: string; callId: string; signal: AbortSignal }): Promise<void>;
  close(): void;
};

/** Wakes the followers of a call in this process; what the news is they read from the database. */
export function createCallNews(): CallNews {
  const waiting = new Map<string, Set<() => void>>();
  const keyOf = ({ workspaceId, callId }: { workspaceId: string; callId: string }) =>
    `${workspaceId}/${callId}`;

  function wake(key: string): void {
    const followers = waiting.get(key);
    waiting.delete(key);
    for (const follower of followers ?? []) follower();
  }

  function next(options: { workspaceId: string; callId: string; signal: AbortSignal }): Promise<void> {
    const { signal } = options;
    const key = keyOf(options);
    const { promise, resolve } = Promise.withResolvers<void>();
    if (signal.aborted) return Promise.resolve();
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
    announce: (news) => wake(keyOf(news)),
    next,
    close: () => [...waiting.keys()].forEach(wake),
  };
}
