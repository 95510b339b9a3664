import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** An API or a worker as it is deployed: a process of its own, from its sources. */
export type ServerProcess = {
  name: string;
  /** SIGKILL in the middle of whatever it does, and up again. */
  killAndRestart(): Promise<void>;
  /** Asked to stop, and up again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

type ServerOptions = {
  name: string;
  entry: string;
  env: Record<string, string>;
  logPath: string;
  /** Told when it ends although nobody ended it. */
  onCrash: (description: string) => void;
};

const startMs = 60_000;

export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  let child = await spawnReady(options);

  async function end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const { process: running, exited } = child;
    child.isWanted = false;
    running.kill(signal);
    await exited;
  }
  const endAndStart = async (signal: "SIGKILL" | "SIGTERM") => {
    await end(signal);
    child = await spawnReady(options);
  };
  return {
    name: options.name,
    killAndRestart: () => endAndStart("SIGKILL"),
    restart: () => endAndStart("SIGTERM"),
    stop: () => end("SIGTERM"),
  };
}

type Child = { process: ChildProcess; exited: Promise<unknown>; isWanted: boolean };

async function spawnReady({ name, entry, env, logPath, onCrash }: ServerOptions): Promise<Child> {
  const log = openSync(logPath, "a");
  const running = spawn(process.execPath, [entry], {
    env: { ...process.env, ...env },
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  const child: Child = { process: running, exited: once(running, "exit"), isWanted: true };
  running.once("exit", (code, signal) => {
    if (child.isWanted) onCrash(`${name} ended with ${signal ?? `code ${code}`}; its log is ${logPath}`);
  });
  const isReady = await Promise.race([
    once(running, "message").then(() => true),
    child.exited.then(() => false),
    wait(startMs, false, { ref: false }),
  ]);
  if (isReady) return child;
  child.isWanted = false;
  running.kill("SIGKILL");
  throw new Error(`${name} did not start; its log is ${logPath}.`);
}
