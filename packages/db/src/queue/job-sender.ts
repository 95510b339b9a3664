import { sql } from "drizzle-orm";
import { fromDrizzle, type JobInsert, PgBoss } from "pg-boss";
import type { CallNews } from "../calls/call-news.ts";
import type { Connection, Transaction } from "../connection.ts";
import type { WaitingWebhook } from "../ingest/ingested-webhook.ts";
import type { Trouble } from "./trouble.ts";
import {
  analysisQueueName,
  deliveryQueueName,
  ingestQueueName,
  modelAnalysisQueueName,
  recordingQueueName,
} from "./queues.ts";

/** A delivery to a webhook, and from when on it may be tried; at once where that is left out. */
export type DueDelivery = { workspaceId: string; deliveryId: string; webhookId: string; at?: Date };

/** Analyse a call; `again` even where an analysis of as much of it is there already. */
export type AnalysisRequest = CallNews & { again: boolean };

/** A call with news; with its trouble where it is to be tried again by request. */
type CallToRecord = CallNews & { trouble?: Trouble };

export type JobSender = {
  /**
   * To be awaited before a transaction that sends: getting ready takes a connection, and transactions that wait for
   * it may hold all there are.
   */
  ready(): Promise<void>;
  /** Says that calls have news, as part of the transaction that brings them. */
  callsHaveNews(news: { transaction: Transaction; calls: readonly CallToRecord[] }): Promise<void>;
  /** Says that deliveries to webhooks are due, as part of the transaction that makes them so. */
  deliveriesAreDue(due: { transaction: Transaction; deliveries: readonly DueDelivery[] }): Promise<void>;
  /** Asks for an analysis of a call, as part of the transaction that gives reason to. */
  callToAnalyse(options: { transaction: Transaction; request: AnalysisRequest }): Promise<void>;
  /** Asks for one that a model is to make. */
  callToReadByModel(options: { transaction: Transaction; request: AnalysisRequest }): Promise<void>;
  /** Says that a platform's webhook waits to be recorded, as part of the transaction that keeps it. */
  webhookWaits(job: { transaction: Transaction; webhook: WaitingWebhook }): Promise<void>;
  close(): Promise<void>;
};

/** Sends through the pool it is given and holds no connection of its own. */
export function openJobSender(connection: Connection): JobSender {
  let started: Promise<PgBoss> | undefined;
  const boss = () => {
    started ??= startSender(connection).catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    return started;
  };
  const send = async (transaction: Transaction, queue: string, jobs: JobInsert[]) => {
    // Most appends bring none, and pg-boss would ask the database to insert nothing.
    if (jobs.length > 0) await (await boss()).insert(queue, jobs, { db: fromDrizzle(transaction, sql) });
  };
  return {
    ready: async () => void (await boss()),
    callsHaveNews: async ({ transaction, calls }) => {
      // Whatever else is known of these calls stays out of their jobs.
      const jobs = calls.map(({ workspaceId, callId, trouble }) => ({
        data: { workspaceId, callId, ...(trouble === undefined ? {} : { trouble }) },
      }));
      await send(transaction, recordingQueueName, jobs);
    },
    deliveriesAreDue: async ({ transaction, deliveries }) => {
      const jobs = deliveries.map(({ workspaceId, deliveryId, webhookId, at }) => ({
        data: { workspaceId, deliveryId },
        // So that no worker has all its hands full with one receiver that hangs.
        group: { id: webhookId },
        ...(at === undefined ? {} : { startAfter: at }),
      }));
      await send(transaction, deliveryQueueName, jobs);
    },
    callToAnalyse: ({ transaction, request }) => send(transaction, analysisQueueName, [{ data: request }]),
    callToReadByModel: ({ transaction, request }) =>
      // So that no worker has all its hands full with the slow model of one workspace.
      send(transaction, modelAnalysisQueueName, [{ data: request, group: { id: request.workspaceId } }]),
    webhookWaits: ({ transaction, webhook: { workspaceId, webhookId } }) =>
      send(transaction, ingestQueueName, [{ data: { workspaceId, webhookId } }]),
    close: async () => {
      const running = started;
      started = undefined;
      await running?.then((sender) => sender.stop({ graceful: false, close: false }));
    },
  };
}

async function startSender(connection: Connection): Promise<PgBoss> {
  const boss = new PgBoss({
    db: fromDrizzle(connection, sql),
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  // Only its timers report here, and the next send meets the same trouble and throws it to its caller.
  boss.on("error", () => {});
  return boss.start();
}
