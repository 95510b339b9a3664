import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { PostgresStartError } from "./postgres-start-error.ts";

/** The wanted port, or the last one used here, or any free one. */
export async function choosePort({
  home,
  wanted,
}: {
  home: string;
  wanted?: number | undefined;
}): Promise<number> {
  if (wanted !== undefined) {
    const free = await freePort(wanted);
    if (free !== undefined) return free;
    throw new PostgresStartError(
      `Port ${wanted} for PostgreSQL is taken by another program. Choose another port.`,
    );
  }
  const last = await lastPort(home);
  const free = (last === undefined ? undefined : await freePort(last)) ?? (await freePort(0));
  if (free !== undefined) return free;
  throw new PostgresStartError("No free port is left on 127.0.0.1 for PostgreSQL.");
}

export async function rememberPort({ home, port }: { home: string; port: number }): Promise<void> {
  await writeFile(join(home, "port"), `${port}\n`);
}

/** The port that the server of this folder was last started on. */
export async function lastPort(home: string): Promise<number | undefined> {
  const text = await readFile(join(home, "port"), "utf8").catch(() => "");
  const port = Number.parseInt(text, 10);
  return port > 0 && port < 65_536 ? port : undefined;
}

async function freePort(port: number): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const probe = createServer();
  probe.once("error", () => resolve(undefined));
  probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === "object" ? address?.port : undefined));
  });
  return promise;
}
