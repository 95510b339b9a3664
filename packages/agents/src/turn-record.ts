/** What a turn has sent to the record. */
export type TurnRecord = {
  add(write: Promise<void>): void;
  /** Settles once all of it is there, and rejects where any of it could not get there. */
  complete(): Promise<void>;
};

/** Lets a turn go on while it is recorded: whatever may only follow what is on record waits for `complete`. */
export function createTurnRecord(): TurnRecord {
  let writes: Promise<void> = Promise.resolve();
  return {
    add(write) {
      writes = Promise.all([writes, write]).then(() => undefined);
      // Whoever completes the turn is told; until then it is nobody's.
      writes.catch(() => undefined);
    },
    complete: () => writes,
  };
}
