import { expect, test } from "vitest";
import { callRepository } from "../../calls/call-repository.ts";
import { queryRows } from "../../testing/query-rows.ts";
import { createTestDatabase } from "../../testing/test-database.ts";
import { seedMany } from "./seed-many.ts";

const now = new Date("2026-06-01T00:00:00.000Z");

const shapeOfTables = `select pg_get_constraintdef(oid) as definition, conname as name from pg_constraint
  where connamespace = current_schema()::regnamespace and contype in ('p', 'u', 'f')
  union all select indexdef, indexname from pg_indexes where schemaname = current_schema()
  union all select attstorage::text, attname from pg_attribute where attrelid = 'transcripts'::regclass
  order by name, definition`;

test("seeding leaves every key, index and reference as it found it, in empty tables and beside calls", async () => {
  const { database, url, drop } = await createTestDatabase();
  try {
    const scope = { database, workspaceId: "default" };
    const before = await queryRows(database, shapeOfTables);
    await seedMany({ scope, url, calls: 50, now });
    expect(await queryRows(database, shapeOfTables)).toEqual(before);
    await seedMany({ scope, url, calls: 50, now });
    expect(await queryRows(database, shapeOfTables)).toEqual(before);
    expect(await queryRows(database, "select count(*)::int as count from calls")).toEqual([{ count: 100 }]);
  } finally {
    await drop();
  }
});

test("whoever stops it finds the workspace as it was, and can begin again", async () => {
  const { database, url, drop } = await createTestDatabase();
  try {
    const scope = { database, workspaceId: "default" };
    const before = await queryRows(database, shapeOfTables);
    const stopped = new AbortController();
    const seeding = seedMany({
      scope,
      url,
      calls: 17_000,
      now,
      signal: stopped.signal,
      onProgress: () => stopped.abort(),
    });
    await expect(seeding).rejects.toThrow();
    expect(await queryRows(database, "select count(*)::int as count from calls")).toEqual([{ count: 0 }]);
    expect(await queryRows(database, shapeOfTables)).toEqual(before);
    await seedMany({ scope, url, calls: 10, now });
    expect((await callRepository(scope).list()).items).toHaveLength(10);
  } finally {
    await drop();
  }
});
