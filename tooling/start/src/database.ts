import { join } from "node:path";
import { CallhookError, type Plan } from "@callhook/core";
import { migrate, openDatabase } from "@callhook/db";
import { type ServerExit, startPostgres } from "@callhook/postgres";
import { type LogTail, readTail } from "./log-tail.ts";
import { say, step } from "./progress.ts";

/** A database that answers; `stop` ends the embedded PostgreSQL and leaves anybody else's alone. */
export type RunningDatabase = {
  url: string;
  isEmbedded: boolean;
  /** Resolves when the embedded PostgreSQL ends, however it ends; null for anybody else's. */
  ended: Promise<ServerExit & LogTail> | null;
  stop(): Promise<void>;
};

/** Starts the embedded PostgreSQL, or reaches the one that DATABASE_URL names. */
export function startDatabase(options: {
  dataDir: string;
  url: string | undefined;
}): Promise<RunningDatabase> {
  return options.url === undefined ? startEmbedded(options.dataDir) : connect(options.url);
}

/** Brings the tables up to date; any number of processes may do so at once. */
export async function migrateDatabase(options: {
  database: RunningDatabase;
  defaultPlan: Plan;
}): Promise<void> {
  const { database, defaultPlan } = options;
  const title = { doing: "bringing the database up to date", done: "Database is up to date" };
  await step(title, async () => {
    try {
      await migrate({ url: database.url, defaultPlan });
    } catch (error) {
      throw database.isEmbedded ? notMigrated(error) : unusable(database.url, error);
    }
  });
}

async function startEmbedded(dataDir: string): Promise<RunningDatabase> {
  const title = { doing: "starting PostgreSQL", done: "PostgreSQL is running" };
  const { url, exited, logPath, stop } = await step(title, () =>
    startPostgres({ dataDir: join(dataDir, "postgres"), onProgress: say }),
  );
  const ended = exited.then((exit) => ({ ...exit, tail: readTail(logPath), logPath }));
  return { url, isEmbedded: true, ended, stop };
}

async function connect(url: string): Promise<RunningDatabase> {
  const where = describeDatabase(url);
  const title = { doing: `reaching the database at ${where}`, done: `Database at ${where} answers` };
  await step(title, async () => {
    const database = openDatabase({ url, maxConnections: 1 });
    try {
      await database.ping();
    } catch (error) {
      throw unusable(url, error);
    } finally {
      await database.close();
    }
  });
  return { url, isEmbedded: false, ended: null, stop: async () => {} };
}

/** Host and name of a database, without its user and password. */
export function describeDatabase(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host || "localhost"}${pathname}`;
}

function unusable(url: string, error: unknown): CallhookError {
  const code = findCode(error);
  return new CallhookError({
    code: "unavailable",
    message: `The database at ${describeDatabase(url)} ${explain(code)} Check DATABASE_URL, or leave it out to use the embedded PostgreSQL.`,
    cause: error,
  });
}

function notMigrated(error: unknown): CallhookError {
  return new CallhookError({
    code: "unavailable",
    message: `The tables in the data folder could not be brought up to date (${findCode(error)}). They may come from another version of Callhook: start that version, or set CALLHOOK_DATA_DIR to an empty folder.`,
    cause: error,
  });
}

function explain(code: string): string {
  switch (code) {
    case "ECONNREFUSED":
      return "refused the connection: no PostgreSQL listens there.";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "was not found: its host name is unknown.";
    case "CONNECT_TIMEOUT":
    case "ETIMEDOUT":
      return "did not answer in time.";
    case "28P01":
    case "28000":
      return "refused the user name or the password.";
    case "3D000":
      return "does not exist on that server.";
    case "42501":
      return "does not let this user create tables.";
    default:
      return `could not be used (${code}).`;
  }
}

/** The code that PostgreSQL or the operating system gave, found under our own errors. */
function findCode(error: unknown): string {
  if (!(error instanceof Error)) return "unknown reason";
  if (error.cause instanceof Error) return findCode(error.cause);
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
