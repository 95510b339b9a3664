import { setTimeout as wait } from "node:timers/promises";

/** What was recorded of one ended call, as OTLP's JSON has it. */
export type ResourceSpans = readonly unknown[];

export type TraceSender = {
  /** Sends it with the next batch. Never waits, never throws. */
  add(spans: ResourceSpans): void;
  /** Sends what is there, once more, and stops. */
  close(): Promise<void>;
};

const mostInABatch = 50;
/** Beyond these, the newest are let go: a collector that is away must not take the worker's memory. */
const mostWaiting = 2_000;
const answerMs = 10_000;
const closeMs = 2_000;
const busyStatuses = new Set([429, 502, 503, 504]);

/**
 * Posts traces to a collector by OTLP over HTTP, several calls at a time, and again where the collector is busy or
 * away. Nobody waits for it: a trace that cannot be delivered is let go, and the call is on record all the same.
 */
export function createTraceSender(options: {
  url: string;
  headers: Record<string, string>;
  onSent: (result: { sent: number; dropped: number }) => void;
  /** How long a batch waits for more, and then for each repetition. */
  pauseMs?: number;
  repetitions?: number;
}): TraceSender {
  const { url, headers, onSent, pauseMs = 1_000, repetitions = 3 } = options;
  const waiting: ResourceSpans[] = [];
  const closing = new AbortController();
  let sending: Promise<void> | null = null;

  async function sendAll(): Promise<void> {
    await pause(pauseMs);
    while (waiting.length > 0) {
      const batch = waiting.splice(0, mostInABatch);
      const isSent = await sendWithRepetitions(batch.flat());
      onSent(isSent ? { sent: batch.length, dropped: 0 } : { sent: 0, dropped: batch.length });
    }
  }

  async function sendWithRepetitions(resourceSpans: ResourceSpans): Promise<boolean> {
    const body = JSON.stringify({ resourceSpans });
    for (let repetition = 0; ; repetition += 1) {
      const answer = await post(body);
      if (answer !== "again") return answer === "taken";
      if (repetition === repetitions || closing.signal.aborted) return false;
      await pause(pauseMs * 2 ** repetition);
    }
  }

  async function post(body: string): Promise<"taken" | "refused" | "again"> {
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body,
        redirect: "error",
        signal: AbortSignal.timeout(closing.signal.aborted ? closeMs : answerMs),
      });
      await response.body?.cancel();
      if (response.ok) return "taken";
      return busyStatuses.has(response.status) ? "again" : "refused";
    } catch {
      return "again";
    }
  }

  async function pause(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
  }

  return {
    add(spans) {
      if (waiting.length >= mostWaiting) return onSent({ sent: 0, dropped: 1 });
      waiting.push(spans);
      sending ??= sendAll().finally(() => (sending = null));
    },
    async close() {
      closing.abort();
      await Promise.race([sending, wait(closeMs + 500, undefined, { ref: false })]);
    },
  };
}
