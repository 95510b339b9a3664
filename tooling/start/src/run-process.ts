import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openLogFile } from "./log-file.ts";
import { reportLogLine } from "./log-lines.ts";
import { tailLines } from "./log-tail.ts";
import { type ReadyNews, waitUntilReady } from "./wait-until-ready.ts";

const stopTimeoutMs = 8_000;

/** One process of the stack. */
export type RunningProcess = {
  name: string;
  /** Resolves when the process ends, however it ends. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** The last lines it wrote. */
  tail: readonly string[];
  /** Where all that it writes is kept. */
  logPath: string;
  isReady(): boolean;
  /** Asks it to end, and ends it by force after 8 s. */
  stop(): Promise<void>;
  kill(): void;
};

export type ProcessOptions = {
  name: string;
  entry: string;
  env: Record<string, string>;
  logDir: string;
  watch?: boolean;
  /** Told at once, so that the process can be stopped while it is not ready yet. */
  onStarted: (running: RunningProcess) => void;
};

/** Runs a TypeScript entry under this Node and resolves once it has sent `{ type: "ready" }`. */
export async function runProcess(options: ProcessOptions): Promise<ReadyNews> {
  const child = spawnEntry(options);
  const logPath = join(options.logDir, `${options.name}.log`);
  let isReady = false;
  const tail = keepLog({
    child,
    logPath,
    onLine: (line) => reportLogLine({ name: options.name, line, isReady }),
  });
  const ended: RunningProcess["ended"] = new Promise((resolve) => {
    child.once("error", () => resolve({ code: 1, signal: null }));
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  const running: RunningProcess = {
    name: options.name,
    ended,
    tail,
    logPath,
    isReady: () => isReady,
    stop: () => stop(child, ended),
    kill: () => killGroup(child),
  };
  options.onStarted(running);
  const news = await waitUntilReady(child, running);
  isReady = true;
  return news;
}

function spawnEntry(options: ProcessOptions): ChildProcess {
  const preload = join(import.meta.dirname, "exit-with-parent.ts");
  const watch = options.watch === true ? ["--watch", "--watch-preserve-output"] : [];
  return spawn(process.execPath, [...watch, "--import", preload, options.entry], {
    env: options.env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Its own group: Ctrl-C in the terminal reaches start alone, which then stops the others in order.
    detached: true,
  });
}

function keepLog(options: {
  child: ChildProcess;
  logPath: string;
  onLine: (line: string) => void;
}): string[] {
  const file = openLogFile(options.logPath);
  const tail: string[] = [];
  for (const stream of [options.child.stdout, options.child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on("line", (line) => {
      file.write(`${line}\n`);
      tail.push(line);
      if (tail.length > tailLines) tail.shift();
      options.onLine(line);
    });
  }
  return tail;
}

async function stop(child: ChildProcess, ended: RunningProcess["ended"]): Promise<void> {
  if (hasEnded(child)) return;
  child.kill("SIGTERM");
  const timer = setTimeout(() => killGroup(child), stopTimeoutMs);
  await ended;
  clearTimeout(timer);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || hasEnded(child)) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
