import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

export type WorkerMetrics = ReturnType<typeof createMetrics>;

export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    /** `result` is recorded, unchanged or failed. */
    recordings: new Counter({
      name: "callhook_worker_recordings_total",
      help: "Calls of which a transcript was recorded, found unchanged, or failed to be recorded.",
      labelNames: ["result"],
      registers: [registry],
    }),
    batchSeconds: new Histogram({
      name: "callhook_worker_batch_seconds",
      help: "Seconds spent on one batch of calls with news.",
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers: [registry],
    }),
    abandonedCalls: new Counter({
      name: "callhook_worker_abandoned_calls_total",
      help: "Calls that were ended because nothing was added to them any more.",
      registers: [registry],
    }),
    expiredCalls: new Counter({
      name: "callhook_worker_expired_calls_total",
      help: "Calls that were removed because the plan keeps them no longer.",
      registers: [registry],
    }),
  };
}
