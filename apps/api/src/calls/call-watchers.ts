import type { TranscriptEvent } from "@callhook/core";
import type { CallNews } from "@callhook/db";

type Listener = (events: readonly TranscriptEvent[]) => void;

/** Who is told in this process of what comes onto a call's record from elsewhere. */
export type CallWatchers = {
  /** Until the returned function is called. */
  watch(address: CallNews, listener: Listener): () => void;
  tell(address: CallNews, events: readonly TranscriptEvent[]): void;
};

export function createCallWatchers(): CallWatchers {
  const watchers = new Map<string, Set<Listener>>();
  const keyOf = ({ workspaceId, callId }: CallNews) => `${workspaceId}/${callId}`;
  return {
    watch(address, listener) {
      const key = keyOf(address);
      const listeners = watchers.get(key) ?? new Set();
      watchers.set(key, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && watchers.get(key) === listeners) watchers.delete(key);
      };
    },
    tell(address, events) {
      for (const listener of watchers.get(keyOf(address)) ?? []) listener(events);
    },
  };
}
