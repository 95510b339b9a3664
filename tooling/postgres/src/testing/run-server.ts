import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

export type ServerRun = { process: ChildProcess; url: string };

/** Starts PostgreSQL from another process, possibly as another user; rejects with its complaint. */
export async function runServer(options: {
  dataDir: string;
  /** Options of setpriv, to become somebody else. */
  setpriv?: string[];
}): Promise<ServerRun> {
  const entry = join(import.meta.dirname, "serve-postgres.ts");
  const command = [process.execPath, entry, options.dataDir];
  const [file, args] =
    options.setpriv === undefined
      ? [process.execPath, command.slice(1)]
      : ["setpriv", [...options.setpriv, ...command]];
  const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const firstLine = once(createInterface(child.stdout), "line");
  const ended = once(child, "close").then(() => {
    throw new Error(complaint);
  });
  ended.catch(() => {});
  const [url] = await Promise.race([firstLine, ended]);
  return { process: child, url: String(url) };
}

/** Ends a process and waits until it is gone. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const closed = once(child, "close");
  child.kill(signal);
  await closed;
}
