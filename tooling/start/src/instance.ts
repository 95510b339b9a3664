import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CallhookError } from "@callhook/core";
import { z } from "zod";
import { processIdentity } from "./process-identity.ts";

const instanceSchema = z.object({
  pid: z.int(),
  identity: z.string(),
  /** Null until everything is ready. */
  url: z.string().nullable(),
  /** Of the embedded PostgreSQL; null with DATABASE_URL, whose password is not ours to write down. */
  databaseUrl: z.string().nullable(),
});
/** The one running `pnpm start` of a data folder. */
export type Instance = z.infer<typeof instanceSchema>;

/**
 * Makes this process the only one of the data folder. A file left behind by a process that died is taken over.
 */
export function claimInstance(dataDir: string): { publish(news: Partial<Instance>): void; release(): void } {
  const path = instancePath(dataDir);
  const instance = {
    pid: process.pid,
    identity: processIdentity(process.pid) ?? "",
    url: null,
    databaseUrl: null,
  } satisfies Instance;
  if (!createExclusively(path, instance)) {
    const running = readRunningInstance(dataDir);
    if (running !== null) throw alreadyRunning(dataDir, running);
    rmSync(path, { force: true });
    if (!createExclusively(path, instance)) throw alreadyRunning(dataDir, readRunningInstance(dataDir));
  }
  let current: Instance = instance;
  return {
    publish(news) {
      current = { ...current, ...news };
      const draft = `${path}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(current), { mode: 0o600 });
      renameSync(draft, path);
    },
    release: () => rmSync(path, { force: true }),
  };
}

/** The instance that runs now; null when none does. */
export function readRunningInstance(dataDir: string): Instance | null {
  const instance = readInstance(instancePath(dataDir));
  if (instance === null) return null;
  return processIdentity(instance.pid) === instance.identity ? instance : null;
}

function instancePath(dataDir: string): string {
  return join(dataDir, "instance.json");
}

function readInstance(path: string): Instance | null {
  try {
    return instanceSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}

function createExclusively(path: string, instance: Instance): boolean {
  try {
    writeFileSync(path, JSON.stringify(instance), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function alreadyRunning(dataDir: string, running: Instance | null): CallhookError {
  const where = running?.url ?? null;
  const state = where === null ? "is being started already" : `is already running at ${where}`;
  return new CallhookError({
    code: "unavailable",
    message: `Callhook ${state} with the data folder ${dataDir}. Open it, stop it with Ctrl-C, or set CALLHOOK_DATA_DIR and PORT to run a second one.`,
  });
}
