import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { type Appends, createAppendBatches } from "./calls/append-batches.ts";
import type { Connection, Transaction } from "./connection.ts";
import { withDatabaseErrors } from "./database-error.ts";
import type { RecordObserver } from "./observer.ts";
import { openJobSender, type JobSender } from "./queue/job-sender.ts";

declare const opaque: unique symbol;

/** A pool of connections. What it can be asked is up to the repositories. */
export type Database = {
  readonly [opaque]: true;
  /** Resolves when the server answers; a CallhookError `unavailable` otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

type Inside = { connection: Connection; jobs: JobSender; appends: Appends };

const insides = new WeakMap<object, Inside>();

/** Connects on first use, with at most `maxConnections` (10) at once. */
export function openDatabase({
  url,
  maxConnections = 10,
  observer,
}: {
  url: string;
  maxConnections?: number;
  observer?: RecordObserver | undefined;
}): Database {
  const client = postgres(url, { max: maxConnections, connect_timeout: 10, onnotice: () => {} });
  const connection = drizzle(client);
  const jobs = openJobSender(connection);
  const methods = withDatabaseErrors({
    ping: async () => {
      await connection.execute(sql`select 1`);
    },
    close: async () => {
      await jobs.close();
      await client.end({ timeout: 5 });
    },
  });
  insides.set(methods, { connection, jobs, appends: createAppendBatches({ connection, jobs, observer }) });
  return asDatabase(methods);
}

export function connectionOf(database: Database): Connection {
  return insideOf(database).connection;
}

export function appendsOf(database: Database): Appends {
  return insideOf(database).appends;
}

export function jobsOf(database: Database): JobSender {
  return insideOf(database).jobs;
}

/** The same database, seen from within one of its transactions: what is done to it happens with that, or not at all. */
export function databaseIn({
  database,
  transaction,
}: {
  database: Database;
  transaction: Transaction;
}): Database {
  const within = asDatabase({ ping: database.ping, close: database.close });
  const jobs = jobsOf(database);
  const appends = createAppendBatches({ connection: transaction, jobs, isTransaction: true });
  insides.set(within, { connection: transaction, jobs, appends });
  return within;
}

function insideOf(database: Database): Inside {
  const inside = insides.get(database);
  if (inside === undefined) throw new TypeError("This database was not opened by openDatabase.");
  return inside;
}

/** Guaranteed by the caller, which has just put the connection behind these methods into `insides`. */
function asDatabase(methods: Omit<Database, typeof opaque>): Database {
  return methods as Database;
}
