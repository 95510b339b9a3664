import { globSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { callRepository } from "./calls/call-repository.ts";
import { openDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";
import { createEmptyDatabase } from "./testing/empty-database.ts";
import { queuedCalls } from "./testing/queued-calls.ts";
import { startACall } from "./testing/start-a-call.ts";

async function emptyDatabase() {
  const database = await createEmptyDatabase();
  onTestFinished(() => database.drop());
  return database;
}

const migrationFiles = globSync("*.sql", { cwd: join(import.meta.dirname, "..", "migrations") });

test("eight replicas that start at once on an empty database all find it ready, and it is usable", async () => {
  const { url, sql } = await emptyDatabase();
  await Promise.all(Array.from({ length: 8 }, () => migrate({ url })));
  const [applied] = await sql`select count(*)::int as count from drizzle.__drizzle_migrations`;
  expect(applied).toEqual({ count: migrationFiles.length });
  expect(await sql`select id, plan from workspaces`).toEqual([{ id: "default", plan: "plus" }]);

  const database = openDatabase({ url });
  const call = await startACall(callRepository({ database, workspaceId: "default" }));
  expect(await queuedCalls(database)).toEqual([call.id]);
  await database.close();
});

test("the default workspace is created with the plan that was asked for", async () => {
  const { url, sql } = await emptyDatabase();
  await migrate({ url, defaultPlan: "free" });
  await migrate({ url, defaultPlan: "pro" });
  expect(await sql`select plan from workspaces`).toEqual([{ plan: "free" }]);
});

test("the lock is free again after a migration that failed", async () => {
  const { url, sql } = await emptyDatabase();
  await sql`create table tools (something_else int)`;
  await expect(migrate({ url })).rejects.toThrow();
  await sql`drop table tools`;
  await migrate({ url });
  expect(await sql`select id from agents order by id`).toEqual([{ id: "assistant" }, { id: "receptionist" }]);
});

test("every table begins its primary key with the workspace, so that none can be read without one", async () => {
  const { url, sql } = await emptyDatabase();
  await migrate({ url });
  const keys = await sql`
    select t.relname as table, a.attname as first
    from pg_index i
    join pg_class t on t.oid = i.indrelid
    join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
    where i.indisprimary and t.relnamespace = 'public'::regnamespace
    order by t.relname`;
  const people = ["accounts", "sessions", "sign_in_attempts", "two_factors", "users", "verifications"];
  const outside = ["billing_events", "billing_subscriptions", "workspaces", ...people];
  const inside = keys.filter(({ table }) => !outside.includes(String(table)));
  expect(inside.length).toBeGreaterThan(10);
  expect(inside.filter(({ first }) => first !== "workspace_id")).toEqual([]);
});

test("a database that does not answer is unavailable, and the message holds no password", async () => {
  const error = await migrate({ url: "postgres://callhook:s3cret@127.0.0.1:1/none" }).catch(
    (e: unknown) => e,
  );
  expect(error).toMatchObject({ code: "unavailable" });
  expect(String(error)).not.toContain("s3cret");
});
