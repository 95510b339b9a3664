import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { CallhookError } from "@callhook/core";
import { step } from "./progress.ts";
import { dashboardDir, repositoryDir } from "./repository.ts";

const builtDir = join(dashboardDir, "dist");
const inputsFile = ".inputs";
const inputs = [
  "apps/dashboard/src",
  "apps/dashboard/public",
  "apps/dashboard/index.html",
  "apps/dashboard/package.json",
  "apps/dashboard/vite.config.ts",
  "packages/client/src",
  "packages/core/src",
  "pnpm-lock.yaml",
];

/** Builds the dashboard when something it is made of has changed, and returns the folder to serve. */
export async function buildDashboard(): Promise<string> {
  const fingerprint = fingerprintInputs();
  if (existsSync(join(builtDir, "index.html")) && readFingerprint() === fingerprint) return builtDir;
  await step({ doing: "building the dashboard", done: "Dashboard is built" }, () => build(fingerprint));
  return builtDir;
}

/** Into a folder aside that then takes the place of the old one, so that nobody is served half a dashboard. */
async function build(fingerprint: string): Promise<void> {
  const draftDir = join(dashboardDir, `dist.${process.pid}`);
  try {
    await runVite(draftDir);
    writeFileSync(join(draftDir, inputsFile), fingerprint);
    rmSync(builtDir, { recursive: true, force: true });
    renameSync(draftDir, builtDir);
  } finally {
    rmSync(draftDir, { recursive: true, force: true });
  }
}

function runVite(outDir: string): Promise<void> {
  const vite = join(dashboardDir, "node_modules/vite/bin/vite.js");
  const child = spawn(process.execPath, [vite, "build", "--outDir", outDir, "--emptyOutDir"], {
    cwd: dashboardDir,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1" },
  });
  const kill = () => child.kill();
  process.once("exit", kill);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("exit", kill);
      if (code === 0) return resolve();
      const message = `The dashboard could not be built:\n${output.trim().split("\n").slice(-25).join("\n")}`;
      reject(new CallhookError({ code: "unavailable", message }));
    });
  });
}

function fingerprintInputs(): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of inputs.flatMap((input) => listFiles(join(repositoryDir, input)))) {
    hash.update(relative(repositoryDir, path)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSyncOrNull(path);
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function readdirSyncOrNull(path: string) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true });
  } catch {
    return null;
  }
}

function readFingerprint(): string | null {
  const path = join(builtDir, inputsFile);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
