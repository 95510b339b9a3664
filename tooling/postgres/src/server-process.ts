import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { commandLine, type Launcher } from "./launcher.ts";
import { PostgresStartError } from "./postgres-start-error.ts";
import { readPostmasterFile } from "./postmaster-file.ts";
import { alreadyRunning } from "./previous-server.ts";

const startTimeoutMs = 60_000;
const stopTimeoutMs = 15_000;

type ServerOptions = {
  home: string;
  clusterDir: string;
  binaries: Binaries;
  launcher: Launcher;
  durable: boolean;
  port: number;
};

/** How a server ended. */
export type ServerExit = { code: number | null; signal: NodeJS.Signals | null };
export type RunningServer = {
  logPath: string;
  exited: Promise<ServerExit>;
  stop(): Promise<void>;
  crash(): Promise<void>;
};

/** What ends PostgreSQL, the gentlest first: each session is ended, then its memory is thrown away, then it is killed. */
const endings = ["SIGINT", "SIGQUIT", "SIGKILL"] as const;

/** Starts the server and resolves once it accepts connections. */
export async function launchServer(options: ServerOptions): Promise<RunningServer> {
  const logPath = join(options.home, "server.log");
  const server = await spawnServer({ ...options, logPath });
  const followUs = () => server.process.kill("SIGINT");
  process.once("exit", followUs);
  try {
    await waitUntilReady({ ...options, server, logPath });
  } catch (error) {
    process.off("exit", followUs);
    await endServer(server, endings);
    throw error;
  }
  const end = async (signals: readonly NodeJS.Signals[]) => {
    process.off("exit", followUs);
    await endServer(server, signals);
  };
  return {
    logPath,
    exited: server.exited,
    stop: () => end(endings),
    crash: () => end(endings.slice(1)),
  };
}

type Server = { process: ChildProcess; exited: Promise<ServerExit> };

async function spawnServer({
  clusterDir,
  binaries,
  launcher,
  durable,
  port,
  logPath,
}: ServerOptions & { logPath: string }) {
  const [file, ...args] = commandLine({
    launcher,
    program: binaries.postgres,
    args: ["-D", clusterDir, ...settings({ port, durable }).flatMap((setting) => ["-c", setting])],
  });
  const log = await open(logPath, "w", 0o600);
  try {
    const env = { ...process.env, LC_ALL: "C" };
    // A process group of its own: Ctrl-C must reach us first and the server only when everybody is done with it.
    const child = spawn(file, args, {
      ...launcher.spawnAs,
      env,
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    const { promise: exited, resolve } = Promise.withResolvers<ServerExit>();
    child.once("exit", (code, signal) => resolve({ code, signal }));
    child.once("error", () => resolve({ code: null, signal: null }));
    return { process: child, exited };
  } finally {
    await log.close();
  }
}

function settings({ port, durable }: { port: number; durable: boolean }): string[] {
  return [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    "unix_socket_directories=",
    "max_connections=200",
    "timezone=UTC",
    "log_timezone=UTC",
    "jit=off",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
}

async function waitUntilReady(options: ServerOptions & { server: Server; logPath: string }): Promise<void> {
  const { server, clusterDir, logPath, home } = options;
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    const postmaster = await readPostmasterFile(clusterDir);
    if (postmaster?.pid === server.process.pid && postmaster?.isReady === true) return;
    const hasExited = await Promise.race([server.exited.then(() => true), sleep(20, false)]);
    if (hasExited) throw await startFailure({ logPath, home });
  }
  throw new PostgresStartError(
    `PostgreSQL did not become ready within ${startTimeoutMs / 1000} seconds; see ${logPath}.`,
  );
}

async function startFailure({
  logPath,
  home,
}: {
  logPath: string;
  home: string;
}): Promise<PostgresStartError> {
  const log = await readFile(logPath, "utf8").catch(() => "");
  if (log.includes('postmaster.pid" already exists')) return alreadyRunning(home);
  const complaint =
    log.split("\n").findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? log.trim().split("\n").at(-1);
  return new PostgresStartError(
    `PostgreSQL did not start: ${complaint ?? "it said nothing"} The whole log is ${logPath}.`,
  );
}

async function endServer(server: Server, signals: readonly NodeJS.Signals[]): Promise<void> {
  for (const signal of signals) {
    server.process.kill(signal);
    const patience = new AbortController();
    const hasExited = await Promise.race([
      server.exited.then(() => true),
      sleep(stopTimeoutMs, false, { signal: patience.signal }).catch(() => false),
    ]);
    patience.abort();
    if (hasExited) return;
  }
}
