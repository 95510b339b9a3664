/** What tells a worker that is stuck from one that has nothing to do. */
export type Progress = {
  /** A batch was taken up; call what it gives when it is done. */
  begin(): () => void;
  /** How long the oldest batch in hand has been there; null where there is none. */
  readonly inHandMs: number | null;
  /** Since a batch was done, or since the start. */
  readonly sinceLastMs: number;
};

export function createProgress(now: () => number = () => performance.now()): Progress {
  const inHand = new Set<{ since: number }>();
  let lastDoneAt = now();
  return {
    begin() {
      const batch = { since: now() };
      inHand.add(batch);
      return () => {
        inHand.delete(batch);
        lastDoneAt = now();
      };
    },
    get inHandMs() {
      if (inHand.size === 0) return null;
      return Math.max(...[...inHand].map(({ since }) => now() - since));
    },
    get sinceLastMs() {
      return now() - lastDoneAt;
    },
  };
}
