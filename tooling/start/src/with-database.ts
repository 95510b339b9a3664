import { CallhookError } from "@callhook/core";
import { type Database, openDatabase } from "@callhook/db";
import { openDataDir } from "./data-dir.ts";
import { describeDatabase } from "./database.ts";
import { parseEnvironment } from "./environment.ts";
import { readRunningInstance } from "./instance.ts";

/** For an operator's command: runs it with the database of DATABASE_URL, or else of the Callhook that runs here. */
export async function withDatabase(run: (database: Database) => Promise<void>): Promise<void> {
  const url = await findDatabase();
  const database = openDatabase({ url, maxConnections: 1 });
  try {
    await database.ping().catch((error: unknown) => {
      const message = `The database at ${describeDatabase(url)} does not answer. Is Callhook running?`;
      throw new CallhookError({ code: "unavailable", message, cause: error });
    });
    await run(database);
  } finally {
    await database.close();
  }
}

async function findDatabase(): Promise<string> {
  const environment = parseEnvironment(process.env);
  if (environment.DATABASE_URL !== undefined) return environment.DATABASE_URL;
  const dataDir = await openDataDir(environment.CALLHOOK_DATA_DIR);
  const url = readRunningInstance(dataDir)?.databaseUrl ?? null;
  if (url !== null) return url;
  throw new CallhookError({
    code: "unavailable",
    message: `Callhook is not running with the data folder ${dataDir}. Start it with \`npx pnpm start\`, or set DATABASE_URL.`,
  });
}
