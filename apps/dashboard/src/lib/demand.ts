/** Something that is loaded when it is first asked for, and told about once it is there. */
export type Demand = {
  /** Asks for it; resolves to whether it can be used, once that is known. */
  ask: () => Promise<boolean>;
  /** To be called once it can be used. */
  fulfil: () => void;
  /** To be called when it could not be loaded. */
  fail: () => void;
  isAsked: () => boolean;
  /** Calls `listener` when it is asked for; returns how to stop that. */
  subscribe: (listener: () => void) => () => void;
};

export function createDemand(): Demand {
  const { promise, resolve } = Promise.withResolvers<boolean>();
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
    fulfil: () => resolve(true),
    fail: () => resolve(false),
    isAsked: () => isAsked,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
