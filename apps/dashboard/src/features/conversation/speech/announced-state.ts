/** A value that tells when it changes. */
export function createAnnouncedState<State>(initial: State) {
  const listeners = new Set<() => void>();
  let state = initial;

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    read: () => state,
    change(next: State): void {
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe,
    /** Settles once the state is as wanted, at once where it is already. */
    async until(isWanted: (state: State) => boolean): Promise<void> {
      if (isWanted(state)) return;
      await new Promise<void>((resolve) => {
        const unsubscribe = subscribe(() => {
          if (!isWanted(state)) return;
          unsubscribe();
          resolve();
        });
      });
    },
  };
}
