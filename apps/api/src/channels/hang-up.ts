import type { ChannelHandoff } from "./protocol.ts";

/** The agent's wish to end the call, until its last words were heard or the caller has something more to say. */
export type HangUp = {
  /** Acts once `wordsSpoken` has settled. */
  plan(handoff: ChannelHandoff, wordsSpoken: Promise<void>): void;
  /** The caller spoke over the last words: what they want is heard first. */
  postpone(): void;
  /** The caller said something: nothing happens until it is known what that was. */
  hold(): HeldHangUp;
  cancel(): void;
};

/** Each answer counts once, and only while the call is to end as it was planned then. */
export type HeldHangUp = {
  /** The caller wants something: the call goes on. */
  drop(): void;
  /** The caller was only listening: the call ends as planned. */
  keep(): void;
};

type Plan = { handoff: ChannelHandoff; wordsSpoken: Promise<void> };

/** Between a caller's first sound and the words that were understood. */
const wordsWithinMs = 3_000;

export function createHangUp(options: { act: (handoff: ChannelHandoff) => void }): HangUp {
  let planned: Plan | null = null;
  let timer: NodeJS.Timeout | undefined;
  /** Words of the caller of which it is not known yet what they were. */
  const unknown = new Set<symbol>();

  function cancel(): void {
    clearTimeout(timer);
    unknown.clear();
    planned = null;
  }

  function actOn(plan: Plan): void {
    if (planned !== plan || unknown.size > 0) return;
    cancel();
    options.act(plan.handoff);
  }

  /** A plan of its own, so that nothing acts on it that waited for the one before. */
  function renew(plan: Plan): Plan {
    clearTimeout(timer);
    const renewed = { ...plan };
    planned = renewed;
    return renewed;
  }

  function wait(plan: Plan): void {
    void plan.wordsSpoken.then(() => actOn(plan));
  }

  return {
    plan(handoff, wordsSpoken) {
      cancel();
      wait(renew({ handoff, wordsSpoken }));
    },
    postpone() {
      if (planned === null) return;
      const postponed = renew(planned);
      timer = setTimeout(() => actOn(postponed), wordsWithinMs);
    },
    hold() {
      const words = Symbol("words");
      if (planned !== null) {
        renew(planned);
        unknown.add(words);
      }
      return {
        drop: () => (unknown.has(words) ? cancel() : undefined),
        keep() {
          if (unknown.delete(words) && unknown.size === 0 && planned !== null) wait(renew(planned));
        },
      };
    },
    cancel,
  };
}
