import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { urlOfDatabase } from "./database-url.ts";
import type { TestServer } from "./provided.ts";

/** A database on the test server in which nothing is, not even a table. */
export async function createEmptyDatabase(): Promise<{
  url: string;
  sql: postgres.Sql;
  drop(): Promise<void>;
}> {
  const { adminUrl }: TestServer = inject("testServer");
  const name = `callhook_empty_${randomBytes(8).toString("hex")}`;
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await admin`create database ${admin(name)}`;
  const url = urlOfDatabase({ url: adminUrl, name });
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  return {
    url,
    sql,
    drop: async () => {
      await sql.end();
      await admin`drop database ${admin(name)} with (force)`;
      await admin.end();
    },
  };
}
