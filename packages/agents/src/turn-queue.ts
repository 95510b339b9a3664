/** Runs tasks one after the other, in the order they were added. */
export type TurnQueue = {
  /** Settles as the task does; a task that fails holds nobody up. */
  add(task: () => Promise<void>): Promise<void>;
  /** Settles once every task added so far has. */
  settled(): Promise<void>;
};

export function createTurnQueue(): TurnQueue {
  let last: Promise<void> = Promise.resolve();
  return {
    add(task) {
      const done = last.then(task);
      last = done.catch(() => undefined);
      return done;
    },
    settled: () => last,
  };
}
