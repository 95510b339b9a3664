import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { connectionOf, type Database } from "./database.ts";
import { withDatabaseErrors } from "./database-error.ts";

const journalSchema = z.object({ entries: z.array(z.object({ when: z.number() })) });
const appliedSchema = z.array(z.object({ last: z.coerce.number().nullable() }));

/**
 * Whether a database has what this version needs of it. More than that is fine: while a newer version is rolled out,
 * it migrates first, and the older processes go on.
 */
export async function isMigrated(database: Database): Promise<boolean> {
  return withDatabaseErrors({ readLastApplied })
    .readLastApplied(database)
    .then((last) => last >= lastOfOurs());
}

async function readLastApplied(database: Database): Promise<number> {
  const connection = connectionOf(database);
  const [found] = await connection.execute(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as "isThere"`,
  );
  if (found?.["isThere"] !== true) return 0;
  const rows = await connection.execute(
    sql`select max(created_at) as last from drizzle.__drizzle_migrations`,
  );
  return appliedSchema.parse([...rows])[0]?.last ?? 0;
}

function lastOfOurs(): number {
  const path = join(import.meta.dirname, "..", "migrations", "meta", "_journal.json");
  const { entries } = journalSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  return Math.max(...entries.map(({ when }) => when));
}
