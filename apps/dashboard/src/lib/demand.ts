/** Something that is loaded when it is first asked for, and told about once it is there. */
export type Demand = {
  /** Asks for it; resolves when it can be used. */
  ask: () => Promise<void>;
  /** To be called once it can be used. */
  fulfil: () => void;
  isAsked: () => boolean;
  /** Calls `listener` when it is asked for; returns how to stop that. */
  subscribe: (listener: () => void) => () => void;
};

export function createDemand(): Demand {
  const { promise, resolve } = Promise.withResolvers<void>();
  const listeners = new Set<() => void>();
  let isAsked = false;
  return {
    ask() {
      if (!isAsked) {
        isAsked = true;
        for (const listener of listeners) listener();
      }
      return promise;
    },
    fulfil: () => resolve(),
    isAsked: () => isAsked,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
