import type { Phase } from "./outcome/failure-reason.ts";
import type { ToolCallTimings } from "./outcome/tool-outcome.ts";

/** Measures one attempt: time always counts towards exactly one phase. */
export type PhaseClock = {
  readonly phase: Phase;
  /** Ends the phase so far and begins another. */
  enter(phase: Phase): void;
  /** What was spent until now. */
  timings(): ToolCallTimings;
};

/** Starts in `queue`: everything before a connection is asked for. */
export function startPhaseClock(now: () => number = monotonicNow): PhaseClock {
  return new RunningClock(now);
}

class RunningClock implements PhaseClock {
  phase: Phase = "queue";
  readonly #now: () => number;
  readonly #startedAt: number;
  readonly #spent = { queue: 0, dns: 0, connect: 0, tls: 0, firstByte: 0, body: 0 };
  #enteredAt: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#startedAt = now();
    this.#enteredAt = this.#startedAt;
  }

  enter(next: Phase): void {
    const enteredNext = this.#now();
    this.#spent[this.phase] += enteredNext - this.#enteredAt;
    this.#enteredAt = enteredNext;
    this.phase = next;
  }

  timings(): ToolCallTimings {
    this.enter(this.phase);
    const spent = this.#spent;
    return {
      queue: microseconds(spent.queue),
      dns: microseconds(spent.dns),
      connect: microseconds(spent.connect),
      tls: microseconds(spent.tls),
      firstByte: microseconds(spent.firstByte),
      body: microseconds(spent.body),
      total: microseconds(this.#enteredAt - this.#startedAt),
    };
  }
}

function monotonicNow(): number {
  return performance.now();
}

function microseconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
