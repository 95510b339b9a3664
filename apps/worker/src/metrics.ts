import type { CallTranscript } from "@callhook/core";
import { type Database, type QueueState, readQueueState } from "@callhook/db";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

export type WorkerMetrics = ReturnType<typeof createMetrics>;

/** What Prometheus reads of a worker. No label is a workspace, tool or call. */
export function createMetrics(database: Database) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  addQueueGauges({ registry, readState: () => readQueueState(database) });
  const recordingLag = new Histogram({
    name: "callhook_worker_recording_lag_seconds",
    help: "Seconds from the last event of a call until it stood in the call's transcript.",
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300],
    registers,
  });
  return {
    registry,
    noteRecorded: ({ transcript }: { transcript: CallTranscript }): void => {
      const lagMs = Date.now() - lastEventAt(transcript);
      if (Number.isFinite(lagMs)) recordingLag.observe(Math.max(0, lagMs) / 1000);
    },
    /** `result` is recorded, unchanged or failed. */
    recordings: new Counter({
      name: "callhook_worker_recordings_total",
      help: "Calls of which a transcript was recorded, found unchanged, or failed to be recorded.",
      labelNames: ["result"],
      registers,
    }),
    /** `result` is analysed, unchanged, handed-on (to whoever asks models) or failed. */
    analyses: new Counter({
      name: "callhook_worker_analyses_total",
      help: "Ended calls that were analysed, found unchanged, handed on to a model, or failed to be analysed.",
      labelNames: ["result"],
      registers,
    }),
    batchSeconds: new Histogram({
      name: "callhook_worker_batch_seconds",
      help: "Seconds spent on one batch of calls with news.",
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    }),
    ...webhookMetrics(registers),
    ...recordMetrics(registers),
    abandonedCalls: new Counter({
      name: "callhook_worker_abandoned_calls_total",
      help: "Calls that were ended because nothing was added to them any more.",
      registers,
    }),
    expiredCalls: new Counter({
      name: "callhook_worker_expired_calls_total",
      help: "Calls that were removed because the plan keeps them no longer.",
      registers,
    }),
  };
}

/** What is told to webhooks of ours, and what webhooks of other platforms tell us. */
function webhookMetrics(registers: Registry[]) {
  return {
    /** `result` is delivered, failed (and tried again) or exhausted. */
    deliveries: new Counter({
      name: "callhook_worker_webhook_attempts_total",
      help: "Requests to webhooks, by what came of them.",
      labelNames: ["result"],
      registers,
    }),
    deliverySeconds: new Histogram({
      name: "callhook_worker_webhook_attempt_seconds",
      help: "Seconds until a webhook had answered, or was given up.",
      buckets: [0.05, 0.2, 1, 5, 15],
      registers,
    }),
    /** `result` is recorded or failed; one that is tried again later counts when it is settled. */
    ingestedWebhooks: new Counter({
      name: "callhook_worker_ingested_webhooks_total",
      help: "Webhooks of outside platforms about finished calls that were recorded, or failed to be.",
      labelNames: ["result"],
      registers,
    }),
  };
}

/** What is done with a record beside keeping it. */
function recordMetrics(registers: Registry[]) {
  return {
    redactions: new Counter({
      name: "callhook_worker_redactions_total",
      help: "What was replaced in the records of ended calls, by its kind.",
      labelNames: ["kind"],
      registers,
    }),
    /** `result` is sent or dropped. */
    traces: new Counter({
      name: "callhook_worker_traces_total",
      help: "Traces of ended calls that the collector took, or that were let go because it did not.",
      labelNames: ["result"],
      registers,
    }),
  };
}

function lastEventAt({ startedAt, durationMs }: CallTranscript): number {
  return startedAt === null ? Number.NaN : Date.parse(startedAt) + durationMs;
}

const queueGauges: { name: string; help: string; read: (state: QueueState) => number }[] = [
  {
    name: "callhook_queue_waiting_jobs",
    help: "Jobs that wait for any worker: of all of them, not of this one.",
    read: ({ waiting }) => waiting,
  },
  {
    name: "callhook_queue_oldest_due_seconds",
    help: "How long the oldest job that is due has been waiting for any worker.",
    read: ({ oldestDueSeconds }) => oldestDueSeconds,
  },
  {
    name: "callhook_queue_dead_letters",
    help: "Jobs that every worker has given up and that somebody has to look at.",
    read: ({ deadLetters }) => deadLetters,
  },
];

/** Asked of the database when somebody reads them, once for all; not a number while it does not answer. */
export function addQueueGauges(options: { registry: Registry; readState: () => Promise<QueueState> }): void {
  const { registry, readState } = options;
  let asked: Promise<QueueState | null> | null = null;
  const state = () => {
    asked ??= readState()
      .catch(() => null)
      .finally(() => (asked = null));
    return asked;
  };
  for (const { name, help, read } of queueGauges) {
    const gauge = new Gauge({
      name,
      help,
      registers: [],
      async collect() {
        const known = await state();
        this.set(known === null ? Number.NaN : read(known));
      },
    });
    registry.registerMetric(gauge);
  }
}
