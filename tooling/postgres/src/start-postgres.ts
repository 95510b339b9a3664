import { chmod } from "node:fs/promises";
import { join, resolve } from "node:path";
import { findBinaries } from "./binaries.ts";
import { clusterOwner, ensureCluster } from "./cluster.ts";
import { makeFolder } from "./make-folder.ts";
import { choosePort, rememberPort } from "./port.ts";
import { chooseLauncher } from "./launcher.ts";
import { clearLeftovers, recordStarter } from "./previous-server.ts";
import { PostgresStartError } from "./postgres-start-error.ts";
import { launchServer, type ServerExit } from "./server-process.ts";
import { urlOfServer } from "./server-url.ts";

export type PostgresOptions = {
  /** Holds the data, the password, the port and the server's log. Created when missing. */
  dataDir: string;
  /** Left out: the port of the last start when it is still free, else any free one. */
  port?: number | undefined;
  /** False trades safety against a power cut for speed; for tests only. */
  durable?: boolean | undefined;
  onProgress?: ((message: string) => void) | undefined;
};

export type Postgres = {
  /** Holds the password: never log it. */
  url: string;
  /** Resolves when the server is gone, whether it was stopped or ended by itself. */
  exited: Promise<ServerExit>;
  /** What the server wrote since it was started. */
  logPath: string;
  /** Ends every session, writes everything down and resolves once the server is gone. */
  stop(): Promise<void>;
  /** Ends it as a crash would, with nothing written down; the next start recovers what was committed. */
  crash(): Promise<void>;
};

/** Starts PostgreSQL 18 on 127.0.0.1, as whatever user we are, over the data it left there before. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { durable = true, onProgress = () => {} } = options;
  const home = resolve(options.dataDir);
  const clusterDir = join(home, "cluster");
  await prepareHome(home);
  const binaries = await findBinaries();
  const launcher = await chooseLauncher({ binaries, dataOwner: await clusterOwner(clusterDir) });
  await ensureCluster({ home, clusterDir, binaries, launcher, durable, onProgress });
  await clearLeftovers({ home, clusterDir });

  const port = await choosePort({ home, wanted: options.port });
  const { exited, logPath, stop, crash } = await launchServer({
    home,
    clusterDir,
    binaries,
    launcher,
    durable,
    port,
  });
  await Promise.all([rememberPort({ home, port }), recordStarter(home)]);
  return { url: await urlOfServer({ clusterDir, port }), exited, logPath, stop, crash };
}

async function prepareHome(home: string): Promise<void> {
  try {
    // The server's own user must be able to walk through; everything inside is readable by its owner only.
    if (await makeFolder(home)) await chmod(home, 0o711);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown reason";
    const message = `The data folder ${home} cannot be made (${reason}). Set CALLHOOK_DATA_DIR to a folder of your own.`;
    throw new PostgresStartError(message, { cause });
  }
}
