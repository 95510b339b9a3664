import type { Phase, ToolCallTimings } from "./tool-outcome.ts";

/** Measures one attempt: time always counts towards exactly one phase. */
export type PhaseClock = {
  readonly phase: Phase;
  /** Ends the phase so far and begins another. */
  enter(phase: Phase): void;
  /** What was spent until now. */
  timings(): ToolCallTimings;
};

/** Starts in `queue`: everything before a connection is asked for. */
export function startPhaseClock(now: () => number = () => performance.now()): PhaseClock {
  const spent = { queue: 0, dns: 0, connect: 0, tls: 0, firstByte: 0, body: 0 };
  const startedAt = now();
  let enteredAt = startedAt;
  let phase: Phase = "queue";

  function enter(next: Phase): void {
    const enteredNext = now();
    spent[phase] += enteredNext - enteredAt;
    enteredAt = enteredNext;
    phase = next;
  }

  return {
    get phase() {
      return phase;
    },
    enter,
    timings() {
      enter(phase);
      return {
        queue: microseconds(spent.queue),
        dns: microseconds(spent.dns),
        connect: microseconds(spent.connect),
        tls: microseconds(spent.tls),
        firstByte: microseconds(spent.firstByte),
        body: microseconds(spent.body),
        total: microseconds(enteredAt - startedAt),
      };
    },
  };
}

function microseconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
