import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether a process with this id runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Who started a process and with which command line; null when it is gone or cannot be looked at. */
export async function describeProcess(pid: number): Promise<{ parentPid: number; command: string } | null> {
  if (process.platform === "linux") return describeFromProc(pid);
  const result = await run("ps", ["-o", "ppid=,command=", "-p", String(pid)]).catch(() => null);
  const [, parentPid, command] = /^\s*(\d+)\s+(.*)$/m.exec(result?.stdout ?? "") ?? [];
  return command === undefined ? null : { parentPid: Number(parentPid), command };
}

async function describeFromProc(pid: number): Promise<{ parentPid: number; command: string } | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8");
    const parentPid = Number(/^PPid:\s*(\d+)$/m.exec(status)?.[1] ?? 0);
    return { parentPid, command: command.replaceAll("\0", " ").trim() };
  } catch {
    return null;
  }
}
