import { createTestDatabase, queryRows, startLink } from "@callhook/db/testing";
import { expect, onTestFinished, test, vi } from "vitest";
import { startApi } from "../testing/start-api.ts";
import { createReadiness } from "./readiness.ts";

const patience = { timeout: 20_000, interval: 200 };

async function apiBehindALink() {
  const testDatabase = await createTestDatabase();
  const link = await startLink(testDatabase.url);
  const api = await startApi({ DATABASE_URL: link.url, CALLHOOK_DRAIN_SECONDS: "0" });
  onTestFinished(async () => {
    await api.close();
    await link.close();
    await testDatabase.drop();
  });
  const readiness = async () => {
    const response = await fetch(`${api.url}/readyz`);
    const body: unknown = await response.json();
    return { status: response.status, body };
  };
  return { api, link, testDatabase, readiness };
}

test("the API is ready while its database is there, says so when it is taken away, and lives all the while", async () => {
  const { api, link, readiness } = await apiBehindALink();
  expect(await readiness()).toEqual({ status: 200, body: { status: "ready" } });
  link.cut();
  await vi.waitFor(
    async () =>
      expect(await readiness()).toMatchObject({ status: 503, body: { reason: "database-unreachable" } }),
    patience,
  );
  expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
  link.mend();
  await vi.waitFor(async () => expect((await readiness()).status).toBe(200), patience);
});

test("a process over a database of an older version is not ready until it is migrated", async () => {
  const testDatabase = await createTestDatabase();
  onTestFinished(() => testDatabase.drop());
  const { database } = testDatabase;
  await queryRows(database, "update drizzle.__drizzle_migrations set created_at = created_at - 1000000");
  let now = 0;
  const listener = { hears: async () => true };
  const readiness = createReadiness({ database, listener, now: () => now });
  expect(await readiness.check()).toBe("database-not-migrated");
  await queryRows(database, "update drizzle.__drizzle_migrations set created_at = created_at + 1000000");
  now = 1_000;
  expect(await readiness.check()).toBe(null);
});

test("a process that hears no news of calls is not ready, and one that closes is not any more", async () => {
  const testDatabase = await createTestDatabase();
  onTestFinished(() => testDatabase.drop());
  const { database } = testDatabase;
  const deaf = createReadiness({ database, listener: { hears: async () => false } });
  expect(await deaf.check()).toBe("no-call-news");
  const closing = createReadiness({ database, listener: { hears: async () => true } });
  expect(await closing.check()).toBe(null);
  closing.drain();
  expect(await closing.check()).toBe("draining");
});

test("however many ask, the database is asked once in a second", async () => {
  const testDatabase = await createTestDatabase();
  onTestFinished(() => testDatabase.drop());
  const hears = vi.fn(async () => true);
  let now = 0;
  const { database } = testDatabase;
  const readiness = createReadiness({ database, listener: { hears }, now: () => now });
  await Promise.all(Array.from({ length: 50 }, () => readiness.check()));
  now = 999;
  await readiness.check();
  expect(hears).toHaveBeenCalledOnce();
  now = 1_000;
  await readiness.check();
  expect(hears).toHaveBeenCalledTimes(2);
});
