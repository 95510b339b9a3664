import { expect, onTestFinished, test } from "vitest";
import { migrate } from "./migrate.ts";
import { createEmptyDatabase } from "./testing/empty-database.ts";

async function emptyDatabase() {
  const database = await createEmptyDatabase();
  onTestFinished(() => database.drop());
  const hasIndex = async () => {
    const found = await database.sql`select 1 from pg_indexes where indexname = 'audit_events_names'`;
    return found.length === 1;
  };
  return { ...database, hasIndex };
}

test("a search for names can be answered from an index", async () => {
  const { url, sql, hasIndex } = await emptyDatabase();
  await migrate({ url });
  expect(await hasIndex()).toBe(true);
  const plan = await sql.begin(async (transaction) => {
    await transaction`set local enable_seqscan = off`;
    return transaction`explain select id from audit_events where actor_name ilike '%anna%'`;
  });
  expect(JSON.stringify(plan)).toContain("audit_events_names");
});

test("a server that does not allow the extension is migrated all the same, and gets the index once it does", async () => {
  const { url, sql, hasIndex } = await emptyDatabase();
  await sql`
    create function refuse() returns event_trigger language plpgsql
    as $$ begin raise exception 'not on this server'; end $$`;
  await sql`
    create event trigger refuse_extensions on ddl_command_start
    when tag in ('CREATE EXTENSION') execute function refuse()`;
  await migrate({ url });
  expect(await hasIndex()).toBe(false);
  expect(await sql`select id from workspaces`).toEqual([{ id: "default" }]);

  await sql`drop event trigger refuse_extensions`;
  await migrate({ url });
  expect(await hasIndex()).toBe(true);
});

test("an extension that lies in a schema of its own, out of reach, does not stop a migration", async () => {
  const { url, sql, hasIndex } = await emptyDatabase();
  await sql`create schema elsewhere`;
  await sql`create extension pg_trgm schema elsewhere`;
  await migrate({ url });
  expect(await hasIndex()).toBe(false);
});
