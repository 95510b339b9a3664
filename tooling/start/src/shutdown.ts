import type { RunningDatabase } from "./database.ts";
import { describeTail, type LogTail } from "./log-tail.ts";
import { say } from "./progress.ts";
import type { RunningProcess } from "./run-process.ts";

const hardLimitMs = 25_000;
const parentCheckMs = 500;
const order = ["dashboard", "api", "worker", "sample-business"];

type Ending = LogTail & { who: string; code: number | null; signal: NodeJS.Signals | null };

/** Knows all that runs, and stops it: when asked, on Ctrl-C, and when one of the processes ends by itself. */
export type Shutdown = {
  addProcess(running: RunningProcess): void;
  /** A database that is still being started is waited for before it is stopped. */
  addDatabase(starting: Promise<RunningDatabase>): void;
  isStopping(): boolean;
  stop(): Promise<void>;
};

export function createShutdown(options: { onStopped: () => void }): Shutdown {
  const processes: RunningProcess[] = [];
  const databases: Promise<RunningDatabase>[] = [];
  let stopping: Promise<void> | null = null;

  async function stopInOrder(): Promise<void> {
    const limit = setTimeout(force, hardLimitMs);
    for (const name of order) await stopProcesses(processes.filter((running) => running.name === name));
    await stopDatabases(databases);
    clearTimeout(limit);
  }
  function stop(): Promise<void> {
    stopping ??= stopInOrder().finally(options.onStopped);
    return stopping;
  }
  function force(): void {
    for (const running of processes) running.kill();
    options.onStopped();
    process.exit(130);
  }
  function onSignal(): void {
    if (stopping !== null) {
      force();
      return;
    }
    say("Stopping … (Ctrl-C again does not wait)");
    void stop().then(() => {
      say("✓ Stopped");
      process.exit(0);
    });
  }
  function onEnded({ who, code, signal, ...log }: Ending): void {
    if (stopping !== null) return;
    say(`✗ ${who} stopped by itself (${signal ?? `exit code ${code}`}). ${describeTail(log)}`);
    void stop().then(() => process.exit(1));
  }

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  stopWithPackageManager(onSignal);
  return {
    addProcess(running) {
      processes.push(running);
      if (stopping !== null) running.kill();
      void running.ended.then((end) => {
        // One that ends while it starts is told of by whoever waits for it.
        if (running.isReady()) onEnded({ who: `The ${running.name}`, ...end, ...running });
      });
    },
    addDatabase(starting) {
      databases.push(starting);
      const ended = starting.then((database) => database.ended).catch(() => null);
      void ended.then((end) => end !== null && onEnded({ who: "PostgreSQL", ...end }));
    },
    isStopping: () => stopping !== null,
    stop,
  };
}

async function stopProcesses(processes: RunningProcess[]): Promise<void> {
  await Promise.all(processes.map((running) => running.stop()));
}

async function stopDatabases(databases: Promise<RunningDatabase>[]): Promise<void> {
  for (const started of await Promise.allSettled(databases)) {
    if (started.status === "rejected") continue;
    try {
      await started.value.stop();
    } catch (error) {
      say(`✗ PostgreSQL did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** A package manager that is killed does not pass it on: notice that it is gone, once. */
function stopWithPackageManager(onGone: () => void): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, parentCheckMs);
  timer.unref();
}
