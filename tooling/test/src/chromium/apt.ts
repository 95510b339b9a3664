import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const updateTimeoutMs = 60_000;
const installTimeoutMs = 240_000;
const run = promisify(execFile);

/** The first draws each page however many there are and takes a third less of the processor; older releases lack it. */
const packages = ["chromium-headless-shell", "chromium"];

/** Installs Debian's package; gives nothing where that is not possible. Only root may, and only Debian has it. */
export async function installWithApt(): Promise<string[]> {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return [];
  try {
    if ((await firstOffered()) === undefined) await apt(["update"], updateTimeoutMs);
    const name = await firstOffered();
    if (name === undefined) return [];
    console.log(`Installing Debian's ${name}, because no Chromium is installed …`);
    await apt(["install", "-y", "--no-install-recommends", name], installTimeoutMs);
    return [`/usr/bin/${name}`];
  } catch {
    return [];
  }
}

async function firstOffered(): Promise<string | undefined> {
  for (const name of packages) if (await isOffered(name)) return name;
  return undefined;
}

/** Ubuntu's packages of these names hold no browser: they ask for a snap. */
async function isOffered(name: string): Promise<boolean> {
  const { stdout } = await run("apt-cache", ["policy", name], { timeout: updateTimeoutMs });
  const candidate = /Candidate: (\S+)/.exec(stdout)?.[1] ?? "(none)";
  return candidate !== "(none)" && !candidate.includes("snap");
}

async function apt(args: string[], timeout: number): Promise<void> {
  await run("apt-get", args, { timeout, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}
