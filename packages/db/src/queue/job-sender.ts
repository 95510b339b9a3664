import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { CallNews } from "../calls/call-news.ts";
import type { Connection, Transaction } from "../connection.ts";
import { recordingQueueName } from "./queues.ts";

export type JobSender = {
  /**
   * To be awaited before a transaction that sends: getting ready takes a connection, and transactions that wait for
   * it may hold all there are.
   */
  ready(): Promise<void>;
  /** Says that calls have news, as part of the transaction that brings them. */
  callsHaveNews(news: { transaction: Transaction; calls: readonly CallNews[] }): Promise<void>;
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
  return {
    ready: async () => void (await boss()),
    callsHaveNews: async ({ transaction, calls }) => {
      const jobs = calls.map(({ workspaceId, callId }) => ({ data: { workspaceId, callId } }));
      await (await boss()).insert(recordingQueueName, jobs, { db: fromDrizzle(transaction, sql) });
    },
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
