import type { Phase } from "./outcome/failure-reason.ts";
import { ToolCallError } from "./outcome/tool-call-error.ts";
import type { PhaseClock } from "./phase-clock.ts";
import { inSeconds } from "./in-seconds.ts";

type Listener = (error: ToolCallError) => void;

/** Stops a tool call once: when its time is up, or when whoever asked for it gives up. */
export type Deadline = {
  /** Why the call has to stop; null while it may go on. */
  readonly stopped: ToolCallError | null;
  /** What is left, in milliseconds. */
  readonly remainingMs: number;
  /** Calls back when the call has to stop; at once where it has to already. */
  onStop(listener: Listener): void;
  /** Waits no longer than the call may run; rejects with the reason why it has to stop. */
  race<Value>(promise: Promise<Value>): Promise<Value>;
  /** Forgets timer and listeners; call it however the tool call ended. */
  close(): void;
};

type DeadlineOptions = {
  timeoutSeconds: number;
  /** Ends the call whatever it does. */
  signal?: AbortSignal | undefined;
  /** The caller has hung up. */
  callEnded?: AbortSignal | undefined;
  /** Whether hanging up ends the call even when the endpoint is at work; what was not sent ends in any case. */
  endsWithCall?: boolean;
  clock: PhaseClock;
};

export function startDeadline(options: DeadlineOptions): Deadline {
  return new RunningDeadline(options);
}

class RunningDeadline implements Deadline {
  stopped: ToolCallError | null = null;
  readonly #options: DeadlineOptions;
  readonly #timer: NodeJS.Timeout;
  #listeners: Listener[] = [];
  #onAbort: (() => void) | null = null;
  #onCallEnded: (() => void) | null = null;

  constructor(options: DeadlineOptions) {
    const { timeoutSeconds, signal, callEnded } = options;
    this.#options = options;
    // Thousands of these may be waiting: a function of its own for each would weigh more than the rest of it.
    this.#timer = setTimeout(stopInTime, timeoutSeconds * 1000, this);
    if (signal !== undefined) this.#onAbort = listen(signal, () => this.#cancel());
    if (callEnded !== undefined) this.#onCallEnded = listen(callEnded, () => this.#endWithCall());
  }

  get remainingMs(): number {
    const { timeoutSeconds, clock } = this.#options;
    return Math.max(0, timeoutSeconds * 1000 - clock.elapsedMs);
  }

  onStop(listener: Listener): void {
    if (this.stopped !== null) listener(this.stopped);
    // A list that grows by itself keeps room for many more than the one there mostly is.
    else this.#listeners = [...this.#listeners, listener];
  }

  async race<Value>(promise: Promise<Value>): Promise<Value> {
    return await new Promise((resolve, reject) => {
      this.onStop(reject);
      promise.then(resolve, reject);
    });
  }

  close(): void {
    this.#listeners = [];
    clearTimeout(this.#timer);
    if (this.#onAbort !== null) this.#options.signal?.removeEventListener("abort", this.#onAbort);
    if (this.#onCallEnded !== null) this.#options.callEnded?.removeEventListener("abort", this.#onCallEnded);
  }

  timeOut(): void {
    this.#stop(timedOut(this.#options));
  }

  #cancel(): void {
    this.#stop(cancelled(this.#options.clock));
  }

  #endWithCall(): void {
    const { endsWithCall = true, clock } = this.#options;
    // A write that has been sent is followed to its end, so that the record is true.
    if (endsWithCall || !clock.hasSent) this.#cancel();
  }

  #stop(error: ToolCallError): void {
    if (this.stopped !== null) return;
    this.stopped = error;
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener(error);
  }
}

function stopInTime(deadline: RunningDeadline): void {
  deadline.timeOut();
}

function listen(signal: AbortSignal, listener: () => void): () => void {
  if (signal.aborted) listener();
  else signal.addEventListener("abort", listener, { once: true });
  return listener;
}

const doing: Record<Phase, string> = {
  queue: "waiting for its turn",
  dns: "looking up the name",
  connect: "connecting",
  tls: "setting up encryption",
  firstByte: "waiting for the answer to begin",
  body: "reading the answer",
};

function timedOut({ timeoutSeconds, clock }: DeadlineOptions): ToolCallError {
  const afterwards = clock.hasSent ? "Whether it did the work is not known." : "Nothing was sent.";
  const message = `The endpoint did not answer within ${inSeconds(timeoutSeconds)}; time ran out while ${doing[clock.phase]}. ${afterwards}`;
  return new ToolCallError({ reason: "timed-out", message });
}

function cancelled({ hasSent }: PhaseClock): ToolCallError {
  const message = hasSent
    ? "The tool call was cancelled before the endpoint had answered. Whether it did the work is not known."
    : "The tool call was cancelled before anything was sent to the endpoint.";
  return new ToolCallError({ reason: "cancelled", message });
}
