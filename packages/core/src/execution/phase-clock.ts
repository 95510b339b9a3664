import type { Phase } from "./outcome/failure-reason.ts";
import type { ToolCallTimings } from "./outcome/tool-outcome.ts";

/** Measures one tool call, lap by lap: time always counts towards exactly one phase. */
export type PhaseClock = {
  readonly phase: Phase;
  /** Ends the phase so far and begins another. */
  enter(phase: Phase): void;
  /** Whether anything may have reached an endpoint: once a request has been handed to a connection. */
  readonly hasSent: boolean;
  /** Back to `queue`, with nothing sent: what was waited for was another's request, and came to nothing. */
  returnToQueue(): void;
  /** Since the start. */
  readonly elapsedMs: number;
  /** What was spent since the last lap, or since the start. */
  lap(): ToolCallTimings;
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
  #lapStart: ToolCallTimings | null = null;
  #enteredAt: number;
  hasSent = false;

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
    if (next === "firstByte") this.hasSent = true;
  }

  returnToQueue(): void {
    this.enter("queue");
    this.hasSent = false;
  }

  get elapsedMs(): number {
    return this.#now() - this.#startedAt;
  }

  lap(): ToolCallTimings {
    const now = this.timings();
    const lap = this.#lapStart === null ? now : difference(now, this.#lapStart);
    this.#lapStart = now;
    return lap;
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

function difference(later: ToolCallTimings, earlier: ToolCallTimings): ToolCallTimings {
  return {
    queue: microseconds(later.queue - earlier.queue),
    dns: microseconds(later.dns - earlier.dns),
    connect: microseconds(later.connect - earlier.connect),
    tls: microseconds(later.tls - earlier.tls),
    firstByte: microseconds(later.firstByte - earlier.firstByte),
    body: microseconds(later.body - earlier.body),
    total: microseconds(later.total - earlier.total),
  };
}

function monotonicNow(): number {
  return performance.now();
}

function microseconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
