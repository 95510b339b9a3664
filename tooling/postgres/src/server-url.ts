import { join, resolve } from "node:path";
import { readPassword } from "./cluster.ts";
import { databaseName, superuser } from "./names.ts";
import { lastPort } from "./port.ts";
import { readPostmasterFile } from "./postmaster-file.ts";
import { describeProcess } from "./running-process.ts";

export async function urlOfServer({
  clusterDir,
  port,
}: {
  clusterDir: string;
  port: number;
}): Promise<string> {
  const password = await readPassword(clusterDir);
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${databaseName}`;
}

/** The URL of the server that another process runs on this folder; null when none does. */
export async function findRunningPostgres({ dataDir }: { dataDir: string }): Promise<string | null> {
  const home = resolve(dataDir);
  const clusterDir = join(home, "cluster");
  const postmaster = await readPostmasterFile(clusterDir);
  const port = await lastPort(home);
  if (postmaster?.isReady !== true || port === undefined) return null;
  const running = await describeProcess(postmaster.pid);
  return running?.command.includes(clusterDir) === true ? urlOfServer({ clusterDir, port }) : null;
}
