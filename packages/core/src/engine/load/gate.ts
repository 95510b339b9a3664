import type { Deadline } from "../../execution/deadline.ts";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import { RollingCount } from "./rolling-count.ts";
import { inSeconds } from "../../execution/in-seconds.ts";

type Waiter = { limit: number; enter: () => void };

/** How many may wait for each place; beyond that, waiting is hopeless and only holds memory. */
const waitersPerPlace = 10;

/** Counts the calls of one tool or one workspace, and lets them in one after the other, first come, first served. */
export class Gate {
  /** As the subject of a sentence, such as `This tool`. */
  readonly #subject: string;
  #inFlight = 0;
  #calls: RollingCount | null = null;
  readonly #line = new Set<Waiter>();

  constructor(subject: string) {
    this.#subject = subject;
  }

  /** Whether a call need not wait; nobody overtakes the line. */
  hasRoom(limit: number): boolean {
    return this.#inFlight < limit && this.#line.size === 0;
  }

  enter(): void {
    this.#inFlight += 1;
  }

  leave(): void {
    this.#inFlight -= 1;
    this.#letIn();
  }

  /** Enters as soon as there is room; rejects by the deadline, and at once where the line is too long. */
  async enterInTurn(limit: number, deadline: Deadline): Promise<void> {
    if (this.hasRoom(limit)) return this.enter();
    if (this.#line.size >= limit * waitersPerPlace) throw this.#refused("Try again in a moment.");
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter = { limit, enter: resolve };
    this.#line.add(waiter);
    deadline.onStop((error) => {
      this.#line.delete(waiter);
      this.#letIn();
      reject(error);
    });
    await promise;
  }

  /** Throws `rate-limited` where there were as many calls within a minute as there may be. */
  judgeRate(callsPerMinute: number, nowMs: number): void {
    const waitMs = this.#calls?.msUntilFewerThan(callsPerMinute, nowMs) ?? 0;
    if (waitMs === 0) return;
    throw this.#refused(`Try again in ${inSeconds(Math.ceil(waitMs / 1000))}.`);
  }

  countCall(nowMs: number): void {
    this.#calls ??= new RollingCount({ windowMs: 60_000 });
    this.#calls.add(nowMs);
  }

  /** Whether nothing would be lost if it were forgotten. */
  isIdle(nowMs: number): boolean {
    return this.#inFlight === 0 && this.#line.size === 0 && (this.#calls?.total(nowMs) ?? 0) === 0;
  }

  #letIn(): void {
    for (const waiter of this.#line) {
      if (this.#inFlight >= waiter.limit) return;
      this.#line.delete(waiter);
      this.enter();
      waiter.enter();
    }
  }

  #refused(advice: string): ToolCallError {
    const message = `${this.#subject} is being used too often at the moment, so nothing was sent. ${advice}`;
    return new ToolCallError({ reason: "rate-limited", message });
  }
}
