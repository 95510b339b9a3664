import { safeError } from "@callhook/core";
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import {
  type CallNews,
  type Database,
  type FailedRecording,
  openDatabase,
  openRecordingQueue,
  type RecordingQueue,
  sweepEchoRequests,
  sweepExpired,
} from "@callhook/db";
import type { Context, Hono } from "hono";
import type { Logger } from "pino";
import { applyRetention } from "./apply-retention.ts";
import type { Environment } from "./env.ts";
import { expireCalls } from "./expire-calls.ts";
import { health } from "./health.ts";
import { ingestHandlers } from "./ingest-handlers.ts";
import { createMetrics, type WorkerMetrics } from "./metrics.ts";
import { createProgress, type Progress } from "./progress.ts";
import { createReadiness } from "./readiness.ts";
import { problemOf } from "./problem-of.ts";
import { recordTranscripts } from "./record-transcripts.ts";
import { settleLostToolCalls } from "./settle-lost-tool-calls.ts";
import { type CallTraces, traceCalls } from "./traces/trace-calls.ts";
import { type Analyses, workAnalyses } from "./work-analyses.ts";
import { type Deliveries, workDeliveries } from "./work-deliveries.ts";

export type Worker = {
  /** Where health and metrics are served; null when they are not. */
  port: number | null;
  /** Finishes the batch in hand and takes no other. */
  stop(): Promise<void>;
};

const everyMinute = "* * * * *";
const everyHour = "23 * * * *";

/** Takes up work from the queue until it is stopped. Any number of workers share one database. */
export async function startWorker(options: { environment: Environment; logger: Logger }): Promise<Worker> {
  const { environment, logger } = options;
  const { DATABASE_URL: url, ABANDONED_CALL_MINUTES: idleMinutes } = environment;
  const database = openDatabase({ url });
  const metrics = createMetrics(database);
  const traces = traceCalls({ ...options, metrics });
  const progress = createProgress();
  const readiness = createReadiness({ database, progress });
  let queue: RecordingQueue | undefined;
  let analyses: Analyses | undefined;
  let deliveries: Deliveries | undefined;
  let server: HealthServer | undefined;
  async function stop(): Promise<void> {
    readiness.stop();
    analyses?.interrupt();
    await Promise.all([queue?.stop(), deliveries?.stop()]);
    await analyses?.close();
    await traces.close();
    await server?.close();
    await database.close();
  }
  try {
    await database.ping();
    queue = await openRecordingQueue({
      url,
      onError: (error) => logger.error(safeError(error), "trouble with the queue"),
    });
    await queue.work((calls) => record({ ...options, database, metrics, traces, progress, calls }));
    analyses = await workAnalyses({ ...options, database, metrics, queue });
    await queue.workIngest(ingestHandlers({ database, logger, metrics }));
    await queue.schedule("expire-calls", everyMinute, () =>
      expire({ ...options, database, metrics, idleMinutes }),
    );
    const { tidyUp } = (deliveries = await workDeliveries({ ...options, database, metrics }));
    await queue.schedule("tidy-deliveries", everyMinute, tidyUp);
    const settle = () => settleToolCalls({ ...options, database, metrics });
    await queue.schedule("settle-tool-calls", everyMinute, settle);
    await queue.schedule("apply-retention", everyHour, () => retain({ ...options, database, metrics }));
    // Not a minute later: what was under way when the last worker or API ended waits for this.
    void settle();
    const addressOf = (context: Context) => getConnInfo(context).remote.address;
    const app = health({ readiness, metrics, token: environment.METRICS_TOKEN, addressOf });
    server = await serveHealth({ environment, app });
  } catch (error) {
    await stop();
    throw error;
  }
  return { port: server?.port ?? null, stop };
}

type Duty = { logger: Logger; database: Database; metrics: WorkerMetrics };

async function record({
  logger,
  database,
  metrics,
  traces,
  progress,
  calls,
}: Duty & { traces: CallTraces; progress: Progress; calls: CallNews[] }): Promise<FailedRecording[]> {
  const endTimer = metrics.batchSeconds.startTimer();
  const done = progress.begin();
  const { recorded, unchanged, failed } = await recordTranscripts({
    database,
    calls,
    onRecorded: (recorded) => {
      metrics.noteRecorded(recorded);
      traces.recorded(recorded);
    },
    onRedacted: (kind) => metrics.redactions.inc({ kind }),
  }).finally(done);
  endTimer();
  metrics.recordings.inc({ result: "recorded" }, recorded.length);
  metrics.recordings.inc({ result: "unchanged" }, unchanged.length);
  metrics.recordings.inc({ result: "failed" }, failed.length);
  for (const { call, error } of failed) {
    logger.error({ ...call, ...safeError(error) }, "a call could not be recorded; it will be tried again");
  }
  return failed.map(({ call, error }) => ({ ...call, problem: problemOf(error) }));
}

async function expire({
  logger,
  database,
  metrics,
  idleMinutes,
}: Duty & { idleMinutes: number }): Promise<void> {
  await sweepExpired(database).catch((error: unknown) => {
    logger.error(safeError(error), "what has expired could not be removed; it opens nothing");
  });
  await sweepEchoRequests(database).catch((error: unknown) => {
    logger.error(
      safeError(error),
      "old requests of echo endpoints could not be removed; nobody is shown them",
    );
  });
  const { ended, failed } = await expireCalls({ database, idleMinutes });
  metrics.abandonedCalls.inc(ended.length);
  if (ended.length > 0) logger.info({ calls: ended.length }, "ended abandoned calls");
  for (const { call, error } of failed) {
    logger.error({ ...call, ...safeError(error) }, "an abandoned call could not be ended");
  }
}

async function settleToolCalls({ logger, database }: Duty): Promise<void> {
  try {
    const { settled, failed } = await settleLostToolCalls({ database });
    if (settled > 0)
      logger.info({ toolCalls: settled }, "gave an outcome to tool calls whose process was lost");
    for (const { call, error } of failed) {
      logger.error({ ...call, ...safeError(error) }, "a lost tool call could not be given an outcome");
    }
  } catch (error) {
    logger.error(safeError(error), "lost tool calls could not be looked for");
  }
}

async function retain({ logger, database, metrics }: Duty): Promise<void> {
  const { expired, failed } = await applyRetention({ database });
  for (const { workspaceId, calls } of expired) {
    metrics.expiredCalls.inc(calls);
    logger.info({ workspaceId, calls }, "removed calls whose time was up");
  }
  for (const { workspaceId, error } of failed) {
    logger.error({ workspaceId, ...safeError(error) }, "calls whose time was up could not be removed");
  }
}

type HealthServer = { port: number; close(): Promise<void> };

async function serveHealth(options: {
  environment: Environment;
  app: Hono;
}): Promise<HealthServer | undefined> {
  const { WORKER_PORT: port, WORKER_HOST: hostname } = options.environment;
  if (port === 0) return undefined;
  const { promise, resolve, reject } = Promise.withResolvers<HealthServer>();
  const server = serve({ fetch: options.app.fetch, port, hostname }, (address) => {
    const close = () => new Promise<void>((closed) => void server.close(() => closed()));
    resolve({ port: address.port, close });
  });
  server.once("error", reject);
  return promise;
}
