import type { TranscriptEvent } from "@callhook/core";

/** `live` once connected, `reconnecting` after a break, `finished` when the call has ended, `refused` for good. */
export type FollowStatus = "connecting" | "live" | "reconnecting" | "finished" | "refused";

export type Subscribe = (options: {
  afterSequence: number;
  onEvent: (event: TranscriptEvent) => void;
  onConnected: () => void;
  onBroken: () => void;
  onFinished: () => void;
  onError: (error: unknown) => void;
}) => { unsubscribe(): void };

export type FollowOptions = {
  subscribe: Subscribe;
  /** From where to go on: the number up to which nothing is missing. */
  afterSequence: () => number;
  /** Events in bundles, so that a long call is drawn once and not once an event. */
  onEvents: (events: TranscriptEvent[]) => void;
  onStatus: (status: FollowStatus) => void;
  /** Whether an error is an answer (such as "no such call") that asking again will not change. */
  isRefusal: (error: unknown) => boolean;
  onRefusal: (error: unknown) => void;
};

const firstRetryMs = 500;
const longestRetryMs = 10_000;
const bundleMs = 16;

/** Follows a call until it ends or `stop` is called; broken connections are taken up where they broke. */
export function followCall(options: FollowOptions): { stop(): void } {
  let subscription: { unsubscribe(): void } | null = null;
  let retryMs = firstRetryMs;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let hasEnded = false;
  const bundle = createBundle(options.onEvents);

  function connect(): void {
    subscription = options.subscribe({
      afterSequence: options.afterSequence(),
      onEvent: (event) => {
        hasEnded ||= event.type === "call-ended";
        bundle.add(event);
      },
      onConnected: () => {
        retryMs = firstRetryMs;
        report("live");
      },
      onBroken: () => report("reconnecting"),
      onFinished: finish,
      onError: (error) => (options.isRefusal(error) ? refuse(error) : reconnect()),
    });
  }

  /** A stream that closes while the call goes on is a server that is going away, not the end. */
  function finish(): void {
    if (!hasEnded) return reconnect();
    bundle.flush();
    report("finished");
  }

  function reconnect(): void {
    if (isStopped) return;
    bundle.flush();
    report("reconnecting");
    clearTimeout(retryTimer);
    retryTimer = setTimeout(connect, retryMs);
    retryMs = Math.min(retryMs * 2, longestRetryMs);
  }

  function refuse(error: unknown): void {
    if (isStopped) return;
    report("refused");
    options.onRefusal(error);
    stop();
  }

  function report(status: FollowStatus): void {
    if (!isStopped) options.onStatus(status);
  }

  function stop(): void {
    isStopped = true;
    clearTimeout(retryTimer);
    bundle.drop();
    subscription?.unsubscribe();
  }

  connect();
  return { stop };
}

function createBundle(onEvents: (events: TranscriptEvent[]) => void) {
  let waiting: TranscriptEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const events = waiting;
    waiting = [];
    if (events.length > 0) onEvents(events);
  }

  return {
    add: (event: TranscriptEvent) => {
      waiting.push(event);
      timer ??= setTimeout(flush, bundleMs);
    },
    flush,
    drop: () => {
      clearTimeout(timer);
      waiting = [];
    },
  };
}
