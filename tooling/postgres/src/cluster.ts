import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Binaries } from "./binaries.ts";
import { commandLine, type Launcher, type ServerUser } from "./launcher.ts";
import { databaseName, majorVersion, superuser } from "./names.ts";
import { PostgresStartError } from "./postgres-start-error.ts";
import { isAlive } from "./running-process.ts";

const passwordFile = "callhook-password";
/** What a creation uses and a crash leaves behind; the number of its process follows. */
const unfinishedPrefix = "cluster.unfinished-";
const passwordPrefix = ".password-";

type ClusterOptions = {
  home: string;
  clusterDir: string;
  binaries: Binaries;
  launcher: Launcher;
  durable: boolean;
  onProgress: (message: string) => void;
};

/** Creates the database folder beside its final place and moves it there whole, so that a crash leaves no half. */
export async function ensureCluster(options: ClusterOptions): Promise<void> {
  await removeUnfinished(options.home);
  if (await isUsable(options)) return;
  options.onProgress("Creating the database (only the first time)");
  const draftDir = join(options.home, `${unfinishedPrefix}${process.pid}`);
  await rm(draftDir, { recursive: true, force: true });
  await mkdir(draftDir, { mode: 0o700 });
  try {
    await fillCluster({ ...options, clusterDir: draftDir });
    await rename(draftDir, options.clusterDir);
  } catch (error) {
    await rm(draftDir, { recursive: true, force: true });
    // Another start of Callhook may have been quicker; its folder is as good as ours.
    if (!(await isUsable(options))) throw error;
  }
}

/** Who owns the existing data; null when there is none yet. */
export async function clusterOwner(clusterDir: string): Promise<ServerUser | null> {
  const status = await stat(clusterDir).catch(() => null);
  return status === null ? null : { uid: status.uid, gid: status.gid };
}

export async function readPassword(clusterDir: string): Promise<string> {
  const password = await readFile(join(clusterDir, passwordFile), "utf8");
  return password.trim();
}

async function isUsable({ clusterDir, launcher }: ClusterOptions): Promise<boolean> {
  const owner = await clusterOwner(clusterDir);
  if (owner === null) return false;
  const serverUid = launcher.user?.uid ?? process.getuid?.();
  if (serverUid !== undefined && owner.uid !== serverUid) {
    throw new PostgresStartError(
      `The data in ${clusterDir} belongs to another user (user id ${owner.uid}). ` +
        "Start Callhook as that user or as root, or set CALLHOOK_DATA_DIR to a folder of your own.",
    );
  }
  const versionFile = await readFile(join(clusterDir, "PG_VERSION"), "utf8").catch(() => "");
  const version = versionFile.trim();
  if (version === majorVersion) return true;
  const writer = version === "" ? "an unknown version of PostgreSQL" : `PostgreSQL ${version}`;
  throw new PostgresStartError(
    `The data in ${clusterDir} was written by ${writer}, and this is PostgreSQL ${majorVersion}. ` +
      "Dump it with the old version and load it here, or set CALLHOOK_DATA_DIR to another folder to start afresh.",
  );
}

async function fillCluster({ clusterDir, binaries, launcher, durable }: ClusterOptions): Promise<void> {
  const { user } = launcher;
  if (user !== null) await chown(clusterDir, user.uid, user.gid);
  const dataDir = join(clusterDir, "..");
  const password = `${randomBytes(24).toString("base64url")}\n`;
  const passwordPath = join(dataDir, `${passwordPrefix}${process.pid}`);
  await writeFile(passwordPath, password, { mode: 0o600 });
  if (user !== null) await chown(passwordPath, user.uid, user.gid);
  try {
    await runProgram({
      launcher,
      program: binaries.initdb,
      args: [
        `--pgdata=${clusterDir}`,
        `--username=${superuser}`,
        `--pwfile=${passwordPath}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        ...(durable ? [] : ["--no-sync"]),
      ],
    });
    await runProgram({
      launcher,
      program: binaries.postgres,
      args: ["--single", "-D", clusterDir, "postgres"],
      input: `CREATE DATABASE ${databaseName};\n`,
    });
    await rename(passwordPath, join(clusterDir, passwordFile));
  } finally {
    await rm(passwordPath, { force: true });
  }
}

async function runProgram(options: {
  launcher: Launcher;
  program: string;
  args: string[];
  input?: string;
}): Promise<void> {
  const [file, ...args] = commandLine(options);
  const env = { ...process.env, LC_ALL: "C" };
  const child = spawn(file, args, { ...options.launcher.spawnAs, env, stdio: "pipe" });
  const { promise: ended, resolve, reject } = Promise.withResolvers<number | null>();
  child.once("error", reject);
  child.once("close", resolve);
  child.stdin.on("error", () => {});
  child.stdin.end(options.input ?? "");
  const [code, output, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code === 0) return;
  const lastWords = (complaint.trim() || output.trim()).split("\n").slice(-2).join(" ");
  if (lastWords.includes("could not look up effective user ID")) {
    throw new PostgresStartError(
      "PostgreSQL refuses to run as a user without a name. Add the user to /etc/passwd, or start Callhook as another one.",
    );
  }
  throw new PostgresStartError(
    `The database could not be created: ${lastWords} ` +
      "Check that the data folder can be written and that the disk has room, then start again.",
  );
}

async function removeUnfinished(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const prefix = [unfinishedPrefix, passwordPrefix].find((start) => name.startsWith(start));
    if (prefix === undefined) continue;
    const creator = Number(name.slice(prefix.length));
    if (creator !== process.pid && isAlive(creator)) continue;
    await rm(join(home, name), { recursive: true, force: true });
  }
}
