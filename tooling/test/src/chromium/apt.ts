import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const updateTimeoutMs = 60_000;
const installTimeoutMs = 240_000;
const run = promisify(execFile);

/** Installs Debian's package; gives nothing where that is not possible. Only root may, and only Debian has it. */
export async function installWithApt(): Promise<string[]> {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return [];
  try {
    if (!(await isOffered())) {
      await apt(["update"], updateTimeoutMs);
      if (!(await isOffered())) return [];
    }
    console.log("Installing Debian's chromium, because no Chromium is installed …");
    await apt(["install", "-y", "--no-install-recommends", "chromium"], installTimeoutMs);
    return ["/usr/bin/chromium"];
  } catch {
    return [];
  }
}

/** Ubuntu's package of this name holds no browser: it asks for a snap. */
async function isOffered(): Promise<boolean> {
  const { stdout } = await run("apt-cache", ["policy", "chromium"], { timeout: updateTimeoutMs });
  const candidate = /Candidate: (\S+)/.exec(stdout)?.[1] ?? "(none)";
  return candidate !== "(none)" && !candidate.includes("snap");
}

async function apt(args: string[], timeout: number): Promise<void> {
  await run("apt-get", args, { timeout, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}
