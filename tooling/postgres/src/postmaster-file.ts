import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/** What a running server says about itself in its data folder. */
export type PostmasterFile = { pid: number; isReady: boolean };

/** PostgreSQL documents this file's lines: the process id first, the status ("ready") in the eighth. */
export async function readPostmasterFile(clusterDir: string): Promise<PostmasterFile | null> {
  const content = await readFile(postmasterPath(clusterDir), "utf8").catch(() => "");
  const lines = content.split("\n").map((line) => line.trim());
  const pid = Number.parseInt(lines[0] ?? "", 10);
  return Number.isNaN(pid) ? null : { pid, isReady: lines[7] === "ready" };
}

export async function removePostmasterFile(clusterDir: string): Promise<void> {
  await rm(postmasterPath(clusterDir), { force: true });
}

function postmasterPath(clusterDir: string): string {
  return join(clusterDir, "postmaster.pid");
}
