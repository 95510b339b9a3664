/** Whether the session ended under an open page: the API said so, and nobody has signed in again since. */
function createSessionEnd() {
  const listeners = new Set<() => void>();
  let hasEnded = false;
  function set(next: boolean) {
    if (hasEnded === next) return;
    hasEnded = next;
    for (const listener of listeners) listener();
  }
  return {
    hasEnded: () => hasEnded,
    end: () => set(true),
    renew: () => set(false),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const sessionEnd = createSessionEnd();
