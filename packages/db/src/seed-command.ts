import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CallhookError } from "@callhook/core";
import { findRunningPostgres, PostgresStartError, startPostgres } from "@callhook/postgres";
import { openDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";
import { seedMany } from "./seed/many/seed-many.ts";
import { seed } from "./seed/seed.ts";
import { defaultWorkspaceId } from "./workspaces/default-workspace.ts";

const usage = "Usage: pnpm db:seed [--calls N] [--workspace ID]";
/** From so many on calls are written by their record alone; fewer are held event by event, as real ones are. */
const many = 5_000;
const mostCalls = 20_000_000;
const repositoryDir = join(import.meta.dirname, "..", "..", "..");

const stopped = new AbortController();
// The second one ends us as it would without this.
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stopped.abort());

try {
  await main(stopped.signal);
} catch (error) {
  if (!(error instanceof CallhookError || error instanceof PostgresStartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main(signal: AbortSignal): Promise<void> {
  const { calls, workspaceId } = readCommand();
  const { url, stop } = await reachPostgres();
  const database = openDatabase({ url });
  try {
    await migrate({ url });
    const scope = { database, workspaceId };
    const startedAt = performance.now();
    const isMany = calls >= many;
    const step = isMany ? 100_000 : 1_000;
    let told = 0;
    const onProgress = (done: number) => {
      if (done < told + step) return;
      told = done - (done % step);
      console.log(`${done} of ${calls} calls`);
    };
    console.log(`Writing ${calls} calls`);
    const seeding = isMany
      ? seedMany({ scope, url, calls, onProgress, onStage: (stage) => console.log(stage), signal })
      : seed({ scope, calls, onProgress, signal });
    const result = await seeding.catch((error: unknown) => {
      throw signal.aborted ? stoppedAfter(0) : error;
    });
    if (result.calls < calls) throw stoppedAfter(result.calls);
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    console.log(
      `The workspace "${workspaceId}" has ${result.tools} demo tools and ${result.calls} more calls, written in ${seconds} s.`,
    );
    if (isMany) console.log("They have their record and no events; fewer than 5000 calls have both.");
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
  const values = readOptions();
  const calls = Number(values.calls);
  const isSensible = Number.isInteger(calls) && calls >= 0 && calls <= mostCalls;
  if (!isSensible) throw refusal(`--calls must be a whole number from 0 to ${mostCalls}. ${usage}`);
  return { calls, workspaceId: values.workspace };
}

function readOptions(): { calls: string; workspace: string } {
  try {
    const { values } = parseArgs({
      options: {
        calls: { type: "string", default: "40" },
        workspace: { type: "string", default: defaultWorkspaceId },
      },
      // pnpm hands a bare "--" on.
      args: process.argv.slice(2).filter((argument) => argument !== "--"),
    });
    return values;
  } catch {
    throw refusal(usage);
  }
}

/** Calls are written whole: one by one where they are few, and all at once where they are many. */
function stoppedAfter(count: number): CallhookError {
  const what = count === 0 ? "No call was written." : `${count} calls were written, each of them whole.`;
  const message = `Stopped. ${what} Seed again to go on.`;
  return new CallhookError({ code: "unavailable", message });
}

function refusal(message: string): CallhookError {
  return new CallhookError({ code: "invalid-input", message });
}
