import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { CallNews } from "../calls/call-news.ts";
import type { Connection, Transaction } from "../connection.ts";
import { recordingQueueName } from "./queues.ts";

export type JobSender = {
  /** Says that a call has news, as part of the transaction that brings them. */
  callHasNews(news: CallNews & { transaction: Transaction }): Promise<void>;
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
    callHasNews: async ({ transaction, ...news }) => {
      await (await boss()).send(recordingQueueName, news, { db: fromDrizzle(transaction, sql) });
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
