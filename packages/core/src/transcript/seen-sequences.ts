/**
 * The numbers of a call's events that somebody has seen who takes them as they come. At most `mostMissingSequences` are
 * missing, since none is recorded that is further ahead.
 */
export type SeenSequences = {
  /** The highest that was seen. */
  readonly highest: number;
  /** Every number up to this one was seen. */
  readonly unbrokenUpTo: number;
  /** Those below the highest that have not come, in order: whoever numbers events may bring them later, or never. */
  missing(): number[];
  has(sequence: number): boolean;
  add(sequence: number): void;
  /** Whether these go on behind the highest and leave none out, beside those that were missing before. */
  areNext(sequences: readonly number[]): boolean;
};

/** All up to a number were seen before. */
export function createSeenSequences({ upTo }: { upTo: number }): SeenSequences {
  /** In order, since they are added as the highest rises. */
  const missing = new Set<number>();
  let highest = upTo;

  return {
    get highest() {
      return highest;
    },
    get unbrokenUpTo() {
      const [first = highest + 1] = missing;
      return first - 1;
    },
    missing: () => [...missing],
    has: (sequence) => sequence <= highest && !missing.has(sequence),
    add(sequence) {
      for (let between = highest + 1; between < sequence; between += 1) missing.add(between);
      missing.delete(sequence);
      highest = Math.max(highest, sequence);
    },
    areNext(sequences) {
      let next = highest + 1;
      for (const sequence of sequences) {
        if (sequence > next) return false;
        if (sequence === next) next += 1;
      }
      return true;
    },
  };
}
