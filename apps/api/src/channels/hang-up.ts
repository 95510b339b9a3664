import type { ChannelHandoff } from "./protocol.ts";

/** The agent's wish to end the call, until its last words were heard or the caller has something more to say. */
export type HangUp = {
  /** Acts once `wordsSpoken` has settled. */
  plan(handoff: ChannelHandoff, wordsSpoken: Promise<void>): void;
  /** The caller spoke over the last words: what they want is heard first. */
  postpone(): void;
  cancel(): void;
};

/** Between a caller's first sound and the words that were understood. */
const wordsWithinMs = 3_000;

export function createHangUp(options: { act: (handoff: ChannelHandoff) => void }): HangUp {
  let planned: ChannelHandoff | null = null;
  let timer: NodeJS.Timeout | undefined;

  function cancel(): void {
    clearTimeout(timer);
    planned = null;
  }

  function actOn(handoff: ChannelHandoff): void {
    if (planned !== handoff) return;
    cancel();
    options.act(handoff);
  }

  return {
    plan(handoff, wordsSpoken) {
      cancel();
      planned = handoff;
      void wordsSpoken.then(() => actOn(handoff));
    },
    postpone() {
      if (planned === null) return;
      // A plan of its own, so that the end of the voice, which was just stopped, does not act on it.
      const postponed = { ...planned };
      planned = postponed;
      clearTimeout(timer);
      timer = setTimeout(() => actOn(postponed), wordsWithinMs);
    },
    cancel,
  };
}
