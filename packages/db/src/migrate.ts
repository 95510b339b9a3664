import { join } from "node:path";
import type { Plan } from "@callhook/core";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { PgBoss } from "pg-boss";
import postgres from "postgres";
import { createDefaultWorkspace } from "./workspaces/default-workspace.ts";
import { withDatabaseErrors } from "./database-error.ts";
import { createQueues } from "./queue/queues.ts";
import { ensureSearchIndex } from "./search-index.ts";

const migrationsFolder = join(import.meta.dirname, "..", "migrations");

/** Any constant that nobody else uses as an advisory lock in this database. */
const migrationLock = 4_203_517_866;

export type MigrationOptions = {
  url: string;
  /** The plan that the default workspace is created with. An existing one keeps its plan. */
  defaultPlan?: Plan | undefined;
};

/** Brings a database to this version. Any number of processes may do so at once: one works, the others wait. */
export async function migrate(options: MigrationOptions): Promise<void> {
  await withDatabaseErrors({ migrateUnderLock }).migrateUnderLock(options);
}

async function migrateUnderLock({ url, defaultPlan = "plus" }: MigrationOptions): Promise<void> {
  const client = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const connection = drizzle(client);
    await connection.execute(sql`select pg_advisory_lock(${migrationLock})`);
    await applyMigrations(connection, { migrationsFolder });
    await ensureSearchIndex(connection);
    await createDefaultWorkspace({ connection, plan: defaultPlan });
    await installQueues(url);
  } finally {
    // Ending the session releases the lock, whatever happened before.
    await client.end({ timeout: 5 });
  }
}

async function installQueues(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    max: 2,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  const { promise: failed, reject } = Promise.withResolvers<never>();
  boss.on("error", reject);
  failed.catch(() => {});
  try {
    await Promise.race([boss.start(), failed]);
    await createQueues(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
}
