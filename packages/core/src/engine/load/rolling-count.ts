/**
 * Counts what happened lately. Time goes in steps, so what is counted is remembered for the whole window and
 * at most one step longer: a limit on it is never exceeded in any window.
 */
export class RollingCount {
  readonly #stepMs: number;
  /** One more than the window has, since the newest is not over. */
  readonly #counts: number[];
  #newestStep = 0;
  #total = 0;

  constructor({ windowMs, steps = 12 }: { windowMs: number; steps?: number }) {
    this.#stepMs = windowMs / steps;
    this.#counts = Array.from({ length: steps + 1 }, () => 0);
  }

  /** Times are in milliseconds, from a clock that only goes forward. */
  add(nowMs: number): void {
    this.#advance(nowMs);
    const slot = this.#slotOf(this.#newestStep);
    this.#counts[slot] = this.#countOf(this.#newestStep) + 1;
    this.#total += 1;
  }

  total(nowMs: number): number {
    this.#advance(nowMs);
    return this.#total;
  }

  /** How long until fewer than this many are counted, if nothing is added. */
  msUntilFewerThan(limit: number, nowMs: number): number {
    let left = this.total(nowMs);
    let step = this.#newestStep - this.#counts.length;
    while (left >= limit && step < this.#newestStep) {
      step += 1;
      left -= this.#countOf(step);
    }
    return left >= limit ? Infinity : Math.max(0, (step + this.#counts.length) * this.#stepMs - nowMs);
  }

  #advance(nowMs: number): void {
    const step = Math.floor(nowMs / this.#stepMs);
    const oldestToKeep = step - this.#counts.length + 1;
    for (let left = Math.max(this.#newestStep + 1, oldestToKeep); left <= step; left += 1) {
      this.#total -= this.#countOf(left);
      this.#counts[this.#slotOf(left)] = 0;
    }
    this.#newestStep = Math.max(this.#newestStep, step);
  }

  #slotOf(step: number): number {
    return ((step % this.#counts.length) + this.#counts.length) % this.#counts.length;
  }

  #countOf(step: number): number {
    return this.#counts[this.#slotOf(step)] ?? 0;
  }
}
