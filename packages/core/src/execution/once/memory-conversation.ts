import type { ToolOutcome } from "../outcome/tool-outcome.ts";
import type { Claim, ClaimAnswer, LedgerEntry, Settlement } from "./call-ledger.ts";
import { MemoryQuestions } from "./memory-questions.ts";
import { outdates } from "./outdates.ts";
import { trimHistory } from "./trim-history.ts";

/** One run of a claim. */
type Run = {
  claim: Claim;
  entry: LedgerEntry;
  /** Of the same claim, before this one. */
  lastEndedPlace: number;
  leaseEndsAtMs: number;
  /** Null while it runs. */
  ended: (Pick<Settlement, "outcome" | "keep"> & { atMs: number }) | null;
  /** What it said may no longer be true. */
  isOutdated: boolean;
  waiting: PromiseWithResolvers<ToolOutcome | null>;
};

const fewRuns = 64;
const fewEntries = 4096;

/** What one conversation asked for. What is out of date is dropped as it grows, so that its size stays in bounds. */
export class MemoryConversation {
  lastUsedAtMs = 0;
  readonly questions = new MemoryQuestions();
  readonly #now: () => number;
  /** The last run of each claim. */
  readonly #runs = new Map<string, Run>();
  /** By place: another run of the same claim may have begun before this one ends. */
  readonly #running = new Map<number, Run>();
  #entries: LedgerEntry[] = [];
  #lastPlace = 0;
  /** Up to here, runs may have been dropped. */
  #droppedPlace = 0;
  #sweepAtSize = fewRuns;
  #trimAtLength = fewEntries;

  constructor(now: () => number) {
    this.#now = now;
  }

  claim(claim: Claim): ClaimAnswer {
    const previous = this.#runs.get(keyOf(claim));
    const repetition = previous === undefined ? null : this.#repetitionOf(previous, claim);
    return repetition ?? this.#start(claim, previous);
  }

  settle({ claim, place, outcome, keep }: Settlement): void {
    const run = this.#running.get(place);
    if (run === undefined) return;
    this.#running.delete(place);
    run.ended = { outcome, keep, atMs: this.#now() };
    run.entry.status = outcome?.status ?? null;
    if (keep === "nothing") this.#entries = this.#entries.filter((entry) => entry !== run.entry);
    else this.#outdate(claim);
    run.waiting.resolve(outcome);
  }

  history(): LedgerEntry[] {
    return this.#entries.map((entry) => ({ ...entry }));
  }

  #repetitionOf(run: Run, { windowMs, effect }: Claim): ClaimAnswer | null {
    const { claim, ended, leaseEndsAtMs, isOutdated } = run;
    const { toolCallId } = claim;
    if (windowMs === 0 || isOutdated) return null;
    const nowMs = this.#now();
    if (ended === null && nowMs < leaseEndsAtMs) {
      return { kind: "running", toolCallId, outcome: () => this.#untilLeaseEnds(run, leaseEndsAtMs - nowMs) };
    }
    const { outcome, keep, atMs } = ended ?? { outcome: null, keep: "outcome", atMs: leaseEndsAtMs };
    if (keep !== "outcome" || nowMs - atMs >= windowMs) return null;
    if (outcome === null && effect === "read") return null;
    return { kind: "ended", toolCallId, ageMs: Math.max(0, nowMs - atMs), outcome };
  }

  /** Null once the lease is over: by then whoever holds it has settled or is dead. */
  async #untilLeaseEnds(run: Run, leftMs: number): Promise<ToolOutcome | null> {
    const lease = Promise.withResolvers<null>();
    const timer = setTimeout(() => {
      // A timer can be a moment ahead of the clock: who has waited the lease out must not find it running.
      run.leaseEndsAtMs = Math.min(run.leaseEndsAtMs, this.#now());
      lease.resolve(null);
    }, leftMs).unref();
    try {
      return await Promise.race([run.waiting.promise, lease.promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  #start(claim: Claim, previous: Run | undefined): ClaimAnswer {
    if (this.#runs.size >= this.#sweepAtSize) this.#sweep();
    const place = ++this.#lastPlace;
    const { toolCallId, functionName, leaseMs } = claim;
    const nowMs = this.#now();
    const entry: LedgerEntry = { place, toolCallId, functionName, startedAt: new Date(nowMs), status: null };
    const lastEndedPlace = previous === undefined ? this.#droppedPlace : lastEndedPlaceOf(previous);
    const waiting = Promise.withResolvers<ToolOutcome | null>();
    this.#outdate(claim);
    const open = { ended: null, isOutdated: false, waiting };
    const run: Run = { claim, entry, lastEndedPlace, leaseEndsAtMs: nowMs + leaseMs, ...open };
    this.#runs.set(keyOf(claim), run);
    this.#running.set(place, run);
    this.#add(entry);
    return { kind: "run", place, lastEndedPlace };
  }

  #add(entry: LedgerEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length < this.#trimAtLength) return;
    this.#entries = trimHistory(this.#entries);
    this.#trimAtLength = Math.max(fewEntries, this.#entries.length * 2);
  }

  #outdate(claim: Claim): void {
    if (claim.effect === "read") return;
    for (const run of this.#runs.values()) {
      if (outdates(claim, { ...run.claim, isRunning: run.ended === null })) run.isOutdated = true;
    }
  }

  #sweep(): void {
    const nowMs = this.#now();
    for (const [key, { claim, ended, isOutdated, entry }] of this.#runs) {
      if (ended === null) continue;
      const isOver = ended.keep !== "outcome" || isOutdated || nowMs - ended.atMs >= claim.windowMs;
      if (!isOver) continue;
      this.#runs.delete(key);
      this.#droppedPlace = Math.max(this.#droppedPlace, entry.place);
    }
    this.#sweepAtSize = Math.max(fewRuns, this.#runs.size * 2);
  }
}

function keyOf({ functionName, argumentsKey }: Claim): string {
  return `${argumentsKey} ${functionName}`;
}

function lastEndedPlaceOf({ ended, entry, lastEndedPlace }: Run): number {
  const isKnown = ended !== null && (ended.keep === "place" || ended.outcome?.status === "succeeded");
  return isKnown ? entry.place : lastEndedPlace;
}
