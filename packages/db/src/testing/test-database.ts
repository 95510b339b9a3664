import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, inject } from "vitest";
import { type Database, openDatabase } from "../database.ts";
import { urlOfDatabase } from "./database-url.ts";
import type { TestServer } from "./provided.ts";

export type TestDatabase = {
  url: string;
  database: Database;
  /** Closes `database` and removes it from the server, whoever is still connected. */
  drop(): Promise<void>;
};

/** Gives a test file a fresh, migrated database of its own, there while its tests run and gone afterwards. */
export function useTestDatabase(): Pick<TestDatabase, "url" | "database"> {
  const { create, drop, ...testDatabase } = nameTestDatabase();
  beforeAll(create);
  afterAll(drop);
  return testDatabase;
}

/** A fresh, migrated database of your own; for tests of the `database` project that need more than one. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { create, ...testDatabase } = nameTestDatabase();
  await create();
  return testDatabase;
}

/** A database connects on first use, so it can be named and handed out before it exists. */
function nameTestDatabase(): TestDatabase & { create(): Promise<void> } {
  const { adminUrl, template }: TestServer = inject("testServer");
  const name = `callhook_test_${randomBytes(8).toString("hex")}`;
  const url = urlOfDatabase({ url: adminUrl, name });
  const database = openDatabase({ url });
  return {
    url,
    database,
    create: () =>
      asAdmin(adminUrl, (admin) => admin`create database ${admin(name)} template ${admin(template)}`),
    drop: async () => {
      await database.close();
      await asAdmin(adminUrl, (admin) => admin`drop database if exists ${admin(name)} with (force)`);
    },
  };
}

async function asAdmin(url: string, run: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await run(admin);
  } finally {
    await admin.end();
  }
}
