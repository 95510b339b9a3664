import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CallhookError } from "@callhook/core";
import { findRunningPostgres, PostgresStartError, startPostgres } from "@callhook/postgres";
import { openDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";
import { seed } from "./seed/seed.ts";
import { defaultWorkspaceId } from "./workspaces/default-workspace.ts";

const usage = "Usage: pnpm db:seed [--calls N] [--workspace ID]";
const repositoryDir = join(import.meta.dirname, "..", "..", "..");

try {
  await main();
} catch (error) {
  if (!(error instanceof CallhookError || error instanceof PostgresStartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { calls, workspaceId } = readCommand();
  const { url, stop } = await reachPostgres();
  const database = openDatabase({ url });
  try {
    await migrate({ url });
    const scope = { database, workspaceId };
    const onProgress = (done: number) => {
      if (done % 1_000 === 0) console.log(`${done} of ${calls} calls`);
    };
    const result = await seed({ scope, calls, onProgress });
    console.log(
      `The workspace "${workspaceId}" has ${result.tools} demo tools and ${result.calls} more calls.`,
    );
  } finally {
    await database.close();
    await stop();
  }
}

/** DATABASE_URL, or the embedded PostgreSQL of a running Callhook, or that PostgreSQL started just for this. */
async function reachPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const { DATABASE_URL: givenUrl = "", CALLHOOK_DATA_DIR: callhookDir = ".callhook" } = process.env;
  if (givenUrl !== "") return { url: givenUrl, stop: async () => {} };
  const dataDir = join(resolve(repositoryDir, callhookDir), "postgres");
  const runningUrl = await findRunningPostgres({ dataDir });
  if (runningUrl !== null) return { url: runningUrl, stop: async () => {} };
  return startPostgres({ dataDir, onProgress: (message) => console.log(message) });
}

function readCommand(): { calls: number; workspaceId: string } {
  const { values } = parseArgs({
    options: {
      calls: { type: "string", default: "40" },
      workspace: { type: "string", default: defaultWorkspaceId },
    },
    // pnpm hands a bare "--" on.
    args: process.argv.slice(2).filter((argument) => argument !== "--"),
  });
  const calls = Number(values.calls);
  if (!Number.isInteger(calls) || calls < 0) throw refusal(`--calls must be a whole number. ${usage}`);
  return { calls, workspaceId: values.workspace };
}

function refusal(message: string): CallhookError {
  return new CallhookError({ code: "invalid-input", message });
}
