import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PostgresStartError } from "./postgres-start-error.ts";
import { readPostmasterFile, removePostmasterFile } from "./postmaster-file.ts";
import { describeProcess, isAlive } from "./running-process.ts";

const patienceMs = 15_000;

/**
 * Deals with what an earlier start left behind: a stale lock file is removed, a server whose starter was killed
 * is shut down, and a server whose starter lives is a reason to stop here.
 */
export async function clearLeftovers({
  home,
  clusterDir,
}: {
  home: string;
  clusterDir: string;
}): Promise<void> {
  const postmaster = await readPostmasterFile(clusterDir);
  if (postmaster === null) return;
  const running = await describeProcess(postmaster.pid);
  // After a crash the number may belong to some other program by now.
  if (running === null || !running.command.includes(clusterDir)) return removePostmasterFile(clusterDir);
  const starter = await readStarter(home);
  if (starter === null || running.parentPid === starter) throw alreadyRunning(home);
  await shutDown(postmaster.pid);
}

/** Remembers who started the server: once it has another parent, its starter is dead. */
export async function recordStarter(home: string): Promise<void> {
  await writeFile(starterPath(home), `${process.pid}\n`);
}

export function alreadyRunning(home: string): PostgresStartError {
  return new PostgresStartError(
    `Another Callhook is already running on the data in ${home}. Stop it first, or set CALLHOOK_DATA_DIR to another folder.`,
  );
}

async function readStarter(home: string): Promise<number | null> {
  const pid = Number.parseInt(await readFile(starterPath(home), "utf8").catch(() => ""), 10);
  return Number.isNaN(pid) ? null : pid;
}

function starterPath(home: string): string {
  return join(home, "starter.pid");
}

async function shutDown(pid: number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    const deadline = Date.now() + patienceMs;
    if (isAlive(pid)) process.kill(pid, signal);
    while (isAlive(pid) && Date.now() < deadline) await sleep(50);
    if (!isAlive(pid)) return;
  }
  throw new PostgresStartError(
    `A PostgreSQL server left over from an earlier run (process ${pid}) does not stop. End it and start again.`,
  );
}
