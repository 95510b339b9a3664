import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";
import { PostgresStartError } from "./postgres-start-error.ts";

const run = promisify(execFile);

/** A user that PostgreSQL may run as; root is refused by PostgreSQL itself. */
export type ServerUser = { uid: number; gid: number };

/** How a PostgreSQL program is started: what stands before it on the command line, and as whom. */
export type Launcher = {
  prefix: string[];
  spawnAs: Partial<ServerUser>;
  /** Who must own the data; null when that is simply us. */
  user: ServerUser | null;
};

/** SIGINT is PostgreSQL's fast shutdown, so the server follows us even when we are killed hard. */
const dieWithParent = ["--pdeathsig", "INT"];

/**
 * Root keeps the right to walk through folders closed to others, such as a checkout under /root, and nothing else.
 * Without `no_setuid_fixup` the kernel drops that right in access(2), by which initdb looks for its neighbours.
 */
const keepFolderAccess = [
  "--securebits=+no_setuid_fixup",
  "--inh-caps=+dac_override",
  "--ambient-caps=+dac_override",
];

/** Picks the first way to start PostgreSQL that this machine supports, by trying each on `initdb --version`. */
export async function chooseLauncher(options: {
  binaries: Binaries;
  /** The user who owns existing data, who then stays its owner. */
  dataOwner: ServerUser | null;
}): Promise<Launcher> {
  const launchers =
    process.getuid?.() === 0 ? rootLaunchers(await unprivilegedUser(options.dataOwner)) : ownLaunchers();
  const refusals: string[] = [];
  for (const launcher of launchers) {
    const refusal = await refusalOf({ launcher, program: options.binaries.initdb });
    if (refusal === undefined) return launcher;
    refusals.push(refusal);
  }
  throw new PostgresStartError(
    "PostgreSQL does not run as root, and it cannot be started as another user here " +
      `(${refusals.join("; ")}). Install util-linux for its setpriv command, start Callhook as a normal user, ` +
      "or set DATABASE_URL to a PostgreSQL server of your own.",
  );
}

/** What to spawn so that a program runs the launcher's way. */
export function commandLine(options: {
  launcher: Launcher;
  program: string;
  args: string[];
}): [string, ...string[]] {
  const { launcher, program, args } = options;
  const [first, ...rest] = launcher.prefix;
  return first === undefined ? [program, ...args] : [first, ...rest, program, ...args];
}

function ownLaunchers(): Launcher[] {
  return [
    { prefix: ["setpriv", ...dieWithParent, "--"], spawnAs: {}, user: null },
    { prefix: [], spawnAs: {}, user: null },
  ];
}

function rootLaunchers(user: ServerUser): Launcher[] {
  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups"];
  return [
    { prefix: ["setpriv", ...identity, ...keepFolderAccess, ...dieWithParent, "--"], spawnAs: {}, user },
    { prefix: ["setpriv", ...identity, ...dieWithParent, "--"], spawnAs: {}, user },
    { prefix: [], spawnAs: user, user },
  ];
}

async function refusalOf(options: { launcher: Launcher; program: string }): Promise<string | undefined> {
  const [file, ...args] = commandLine({ ...options, args: ["--version"] });
  try {
    await run(file, args, options.launcher.spawnAs);
    return undefined;
  } catch (error) {
    return String(error instanceof Error ? error.message : error)
      .trim()
      .split("\n")
      .at(-1);
  }
}

async function unprivilegedUser(dataOwner: ServerUser | null): Promise<ServerUser> {
  if (dataOwner !== null && dataOwner.uid !== 0) return dataOwner;
  const accounts = await readFile("/etc/passwd", "utf8").catch(() => "");
  const [, , uid, gid] =
    accounts
      .split("\n")
      .find((line) => line.startsWith("nobody:"))
      ?.split(":") ?? [];
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) };
}
