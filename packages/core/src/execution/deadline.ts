import type { PhaseClock } from "./phase-clock.ts";
import { ToolCallError } from "./tool-call-error.ts";
import type { Phase } from "./tool-outcome.ts";

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

export function startDeadline({ timeoutSeconds, signal, clock }: DeadlineOptions): Deadline {
  let stopped: ToolCallError | null = null;
  let listener: ((error: ToolCallError) => void) | null = null;

  function stop(error: ToolCallError): void {
    if (stopped !== null) return;
    stopped = error;
    listener?.(error);
  }
  const cancel = () => stop(cancelled(clock.phase));
  const timer = setTimeout(
    () => stop(timedOut({ timeoutSeconds, phase: clock.phase })),
    timeoutSeconds * 1000,
  );
  if (signal?.aborted === true) cancel();
  signal?.addEventListener("abort", cancel, { once: true });

  return {
    get stopped() {
      return stopped;
    },
    onStop(next) {
      listener = next;
    },
    close() {
      listener = null;
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    },
  };
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
