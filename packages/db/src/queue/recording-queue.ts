import { PgBoss } from "pg-boss";
import { z } from "zod";
import type { CallNews } from "../calls/call-news.ts";
import { withDatabaseErrors } from "../database-error.ts";
import type { AnalysisRequest } from "./job-sender.ts";
import { analysisQueueName, modelAnalysisQueueName, recordingQueueName } from "./queues.ts";
import { type IngestHandlers, workIngest } from "./ingest-queue.ts";

/** A call that could not be recorded, and why: a sentence for operators, without anything of what was said. */
export type FailedRecording = CallNews & { problem?: string | undefined };

/** Records the calls of one batch and names those that could not be recorded; they are tried again later. */
export type RecordingHandler = (calls: CallNews[]) => Promise<FailedRecording[] | void>;

export type RecordingQueue = {
  /** Hands over batches of calls with news, each call once in a batch. A handler that throws fails its whole batch. */
  work(handler: RecordingHandler): Promise<void>;
  /** Hands over calls to be analysed, some at a time. One whose handler throws is tried again later. */
  analyse(handler: (request: AnalysisRequest) => Promise<void>): Promise<void>;
  /** Hands over calls that a model is to analyse, one by one; few of one workspace at a time. */
  analyseByModel(handler: (request: AnalysisRequest) => Promise<void>): Promise<void>;
  /** Hands over webhooks of platforms that wait to be recorded, one by one. */
  workIngest(handlers: IngestHandlers): Promise<void>;
  /** Runs the handler on one worker of all, every time the cron expression says so (UTC). */
  schedule(name: string, cron: string, handler: () => Promise<void>): Promise<void>;
  /** Lets the batch in hand finish, then lets go of the database. */
  stop(): Promise<void>;
};

const batchSize = 200;
const stopTimeoutMs = 6_000;
/** As many as the database's pool has connections to spare. */
const analysesAtOnce = 6;
const modelAnalysesAtOnce = 8;
const modelAnalysesOfOneWorkspace = 3;
const analysisSchema = z.object({ workspaceId: z.string(), callId: z.string(), again: z.boolean() });
const newsSchema = z.object({ workspaceId: z.string(), callId: z.string() });

export async function openRecordingQueue(options: {
  url: string;
  /** Told of trouble outside any handler, such as a lost connection; the queue goes on by itself. */
  onError?: ((error: Error) => void) | undefined;
}): Promise<RecordingQueue> {
  const boss = new PgBoss({
    connectionString: options.url,
    max: 4,
    // How soon the jobs of a worker that was killed are noticed and handed to another.
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    useListenNotify: true,
    migrate: false,
    createSchema: false,
    instanceName: "worker",
  });
  boss.on("error", (error) => options.onError?.(error));
  const queue = withDatabaseErrors({
    start: async () => void (await boss.start()),
    work: (handler: RecordingHandler) => work({ boss, handler }),
    analyse: (handler: (request: AnalysisRequest) => Promise<void>) => analyse({ boss, handler }),
    analyseByModel: (handler: (request: AnalysisRequest) => Promise<void>) =>
      analyseByModel({ boss, handler }),
    workIngest: (handlers: IngestHandlers) => workIngest({ boss, handlers }),
    schedule: (name: string, cron: string, handler: () => Promise<void>) =>
      schedule({ boss, name, cron, handler }),
    stop: () => boss.stop({ graceful: true, timeout: stopTimeoutMs }),
  });
  await queue.start();
  return queue;
}

async function work({ boss, handler }: { boss: PgBoss; handler: RecordingHandler }): Promise<void> {
  const options = {
    batchSize,
    perJobResults: true,
    burstWhenBatchFull: true,
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 5,
  } as const;
  await boss.work<unknown, unknown, typeof options>(recordingQueueName, options, async (jobs) => {
    const news = jobs.map(({ data }) => newsSchema.safeParse(data).data);
    const calls = new Map(news.filter((item) => item !== undefined).map((item) => [keyOf(item), item]));
    const failures = (await handler([...calls.values()])) ?? [];
    const failed = new Map(failures.map((failure) => [keyOf(failure), failure]));
    return jobs.map(({ id }, index) => {
      const item = news[index];
      if (item === undefined) return { id, status: "deadletter" as const };
      const failure = failed.get(keyOf(item));
      if (failure === undefined) return { id, status: "completed" as const };
      return { id, status: "failed" as const, output: { problem: failure.problem } };
    });
  });
}

async function analyse(options: {
  boss: PgBoss;
  handler: (request: AnalysisRequest) => Promise<void>;
}): Promise<void> {
  const { boss, handler } = options;
  const settings = {
    batchSize: analysesAtOnce,
    perJobResults: true,
    burstWhenBatchFull: true,
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 5,
  } as const;
  await boss.work<unknown, unknown, typeof settings>(analysisQueueName, settings, async (jobs) =>
    Promise.all(
      jobs.map(async ({ id, data }) => {
        const request = analysisSchema.safeParse(data).data;
        if (request === undefined) return { id, status: "completed" as const };
        const isDone = await handler(request).then(
          () => true,
          () => false,
        );
        return { id, status: isDone ? ("completed" as const) : ("failed" as const) };
      }),
    ),
  );
}

/** Most of the time they wait for a model, and hold no connection of the database meanwhile. */
async function analyseByModel(options: {
  boss: PgBoss;
  handler: (request: AnalysisRequest) => Promise<void>;
}): Promise<void> {
  const { boss, handler } = options;
  const settings = {
    localConcurrency: modelAnalysesAtOnce,
    localGroupConcurrency: modelAnalysesOfOneWorkspace,
    pollingIntervalSeconds: 2,
    notifyPollingIntervalSeconds: 5,
  };
  await boss.work<unknown>(modelAnalysisQueueName, settings, async ([job]) => {
    const request = analysisSchema.safeParse(job?.data).data;
    if (request !== undefined) await handler(request);
  });
}

async function schedule(options: {
  boss: PgBoss;
  name: string;
  cron: string;
  handler: () => Promise<void>;
}): Promise<void> {
  const { boss, name, cron, handler } = options;
  await boss.createQueue(name, {
    policy: "short",
    retryLimit: 0,
    expireInSeconds: 300,
    deleteAfterSeconds: 3600,
  });
  await boss.schedule(name, cron);
  await boss.work(name, { pollingIntervalSeconds: 5 }, async () => {
    await handler();
  });
}

function keyOf({ workspaceId, callId }: CallNews): string {
  return JSON.stringify([workspaceId, callId]);
}
