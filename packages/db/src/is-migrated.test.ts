import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { connectionOf, openDatabase } from "./database.ts";
import { isMigrated } from "./is-migrated.ts";
import { createEmptyDatabase } from "./testing/empty-database.ts";
import { createTestDatabase } from "./testing/test-database.ts";

test("a database that was never migrated is not ready for us, and asking changes nothing", async () => {
  const { url, drop } = await createEmptyDatabase();
  const database = openDatabase({ url });
  onTestFinished(async () => {
    await database.close();
    await drop();
  });
  expect(await isMigrated(database)).toBe(false);
});

test("one migrated to this version is, one that lacks the last step is not, and a newer one is", async () => {
  const { database, drop } = await createTestDatabase();
  onTestFinished(drop);
  const connection = connectionOf(database);
  expect(await isMigrated(database)).toBe(true);
  await connection.execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('from a newer version', 9999999999999)`,
  );
  expect(await isMigrated(database)).toBe(true);
  await connection.execute(
    sql`delete from drizzle.__drizzle_migrations where created_at >= (
      select max(created_at) from drizzle.__drizzle_migrations where created_at < 9999999999999)`,
  );
  expect(await isMigrated(database)).toBe(false);
});

test("where the database does not answer, that is what is said", async () => {
  const database = openDatabase({ url: "postgres://nobody@127.0.0.1:1/none" });
  await expect(isMigrated(database)).rejects.toMatchObject({ code: "unavailable" });
  await database.close();
});
