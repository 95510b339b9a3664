import type { PhaseClock } from "./phase-clock.ts";
import { ToolCallError } from "./outcome/tool-call-error.ts";
import type { Phase } from "./outcome/failure-reason.ts";

/** Stops a tool call once: when its time is up, or when whoever asked for it gives up. */
export type Deadline = {
  /** Why the call has to stop; null while it may go on. */
  readonly stopped: ToolCallError | null;
  /** Calls back when the call has to stop. One listener at a time. */
  onStop(listener: (error: ToolCallError) => void): void;
  /** Forgets timer and listeners; call it however the tool call ended. */
  close(): void;
};

type DeadlineOptions = { timeoutSeconds: number; signal: AbortSignal | undefined; clock: PhaseClock };

export function startDeadline(options: DeadlineOptions): Deadline {
  return new RunningDeadline(options);
}

class RunningDeadline implements Deadline {
  stopped: ToolCallError | null = null;
  readonly #signal: AbortSignal | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #cancel: (() => void) | undefined;
  #listener: ((error: ToolCallError) => void) | null = null;

  constructor({ timeoutSeconds, signal, clock }: DeadlineOptions) {
    const timeOut = () => this.#stop(timedOut({ timeoutSeconds, phase: clock.phase }));
    this.#timer = setTimeout(timeOut, timeoutSeconds * 1000);
    if (signal === undefined) return;
    this.#signal = signal;
    this.#cancel = () => this.#stop(cancelled(clock.phase));
    if (signal.aborted) this.#cancel();
    signal.addEventListener("abort", this.#cancel, { once: true });
  }

  onStop(listener: (error: ToolCallError) => void): void {
    this.#listener = listener;
  }

  close(): void {
    this.#listener = null;
    clearTimeout(this.#timer);
    if (this.#cancel !== undefined) this.#signal?.removeEventListener("abort", this.#cancel);
  }

  #stop(error: ToolCallError): void {
    if (this.stopped !== null) return;
    this.stopped = error;
    this.#listener?.(error);
  }
}

const doing: Record<Phase, string> = {
  queue: "waiting for a connection",
  dns: "looking up the name",
  connect: "connecting",
  tls: "setting up encryption",
  firstByte: "waiting for the answer to begin",
  body: "reading the answer",
};

function timedOut({ timeoutSeconds, phase }: { timeoutSeconds: number; phase: Phase }): ToolCallError {
  const limit = `${timeoutSeconds} ${timeoutSeconds === 1 ? "second" : "seconds"}`;
  const afterwards = neverSent.has(phase) ? "Nothing was sent." : "Whether it did the work is not known.";
  const message = `The endpoint did not answer within ${limit}; time ran out while ${doing[phase]}. ${afterwards}`;
  return new ToolCallError({ reason: "timed-out", message });
}

function cancelled(phase: Phase): ToolCallError {
  const message = neverSent.has(phase)
    ? "The tool call was cancelled before anything was sent to the endpoint."
    : "The tool call was cancelled before the endpoint had answered. Whether it did the work is not known.";
  return new ToolCallError({ reason: "cancelled", message });
}

const neverSent = new Set<Phase>(["queue", "dns", "connect", "tls"]);
