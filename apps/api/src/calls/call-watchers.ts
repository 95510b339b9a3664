import type { TranscriptEvent } from "@callhook/core";
import type { CallNews } from "@callhook/db";

/** What came onto a call's record from elsewhere, or that there is no such call any more. */
export type CallChange = readonly TranscriptEvent[] | "removed";

export type CallListener = (change: CallChange) => void;

/** Who is told in this process of what happens to a call elsewhere. */
export type CallWatchers = {
  /** Until the returned function is called. */
  watch(address: CallNews, listener: CallListener): () => void;
  tell(address: CallNews, change: CallChange): void;
};

export function createCallWatchers(): CallWatchers {
  const watchers = new Map<string, Set<CallListener>>();
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
    tell(address, change) {
      for (const listener of watchers.get(keyOf(address)) ?? []) listener(change);
    },
  };
}
