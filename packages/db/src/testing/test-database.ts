import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { type Database, openDatabase } from "../database.ts";
import { urlOfDatabase } from "./database-url.ts";
import type { TestServer } from "./provided.ts";

export type TestDatabase = {
  url: string;
  database: Database;
  /** Closes `database` and removes it from the server, whoever is still connected. */
  drop(): Promise<void>;
};

/** A fresh, migrated database of your own; for tests of the `database` project. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, template }: TestServer = inject("testServer");
  const name = `callhook_test_${randomBytes(8).toString("hex")}`;
  await asAdmin(adminUrl, (admin) => admin`create database ${admin(name)} template ${admin(template)}`);
  const url = urlOfDatabase({ url: adminUrl, name });
  const database = openDatabase({ url });
  return {
    url,
    database,
    drop: async () => {
      await database.close();
      await asAdmin(adminUrl, (admin) => admin`drop database ${admin(name)} with (force)`);
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
