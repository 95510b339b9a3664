import type { TranscriptEvent } from "@callhook/core";
import { type Addition, callKey } from "./addition.ts";

/** An addition, and whom to tell what came of it. */
export type WaitingAddition = Addition & {
  resolve: (events: TranscriptEvent[]) => void;
  reject: (error: unknown) => void;
  /** By the process's clock, in milliseconds. */
  askedAt: number;
  /** How often somebody else held its call when it was its turn. */
  timesHeld: number;
};

/**
 * What is to be added, by call. A call is in one batch at a time, so that what it says stays in its order even where
 * a part of it has to be tried again.
 */
export class WaitingAdditions {
  readonly #byCall = new Map<string, WaitingAddition[]>();
  readonly #taken = new Set<string>();

  add(addition: WaitingAddition): void {
    const key = callKey(addition);
    const before = this.#byCall.get(key);
    if (before === undefined) this.#byCall.set(key, [addition]);
    else before.push(addition);
  }

  /** The next ones, at most so many, of calls of which none are taken. */
  take(most: number): WaitingAddition[] {
    const batch: WaitingAddition[] = [];
    for (const [key, additions] of this.#byCall) {
      if (batch.length === most) break;
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      batch.push(...additions.splice(0, most - batch.length));
      if (additions.length === 0) this.#byCall.delete(key);
    }
    return batch;
  }

  /** These calls may be taken again: what was taken of them is settled, except what is to be `repeated`. */
  giveBack(options: { taken: WaitingAddition[]; repeated?: WaitingAddition[] }): void {
    for (const addition of options.taken) this.#taken.delete(callKey(addition));
    for (const [key, additions] of Map.groupBy(options.repeated ?? [], callKey))
      this.#byCall.set(key, [...additions, ...(this.#byCall.get(key) ?? [])]);
  }
}
