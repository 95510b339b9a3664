import { queryRows, useTestDatabase } from "@callhook/db/testing";
import { openDatabase } from "@callhook/db";
import { expect, onTestFinished, test } from "vitest";
import { createProgress } from "./progress.ts";
import { createReadiness } from "./readiness.ts";

const { database } = useTestDatabase();
const quiet = { waiting: 0, oldestDueSeconds: 0, deadLetters: 0 };

/** A worker of which `ageMs` is told, over a queue in such a state. */
function worker(options: { oldestDueSeconds?: number } = {}) {
  const clock = { ms: 0 };
  const progress = createProgress(() => clock.ms);
  const readState = async () => ({ ...quiet, ...options });
  return { clock, progress, readiness: createReadiness({ database, progress, readState }) };
}

test("a worker with nothing to do is ready, however long there was nothing", async () => {
  const { clock, readiness } = worker();
  clock.ms = 3_600_000;
  expect(await readiness.check()).toBe(null);
});

test("a worker that takes nothing up while calls wait for a minute is not ready, and is again once it does", async () => {
  const { clock, progress, readiness } = worker({ oldestDueSeconds: 90 });
  clock.ms = 59_000;
  expect(await readiness.check()).toBe(null);
  clock.ms = 61_000;
  expect(await readiness.check()).toBe("not-recording");
  const done = progress.begin();
  expect(await readiness.check()).toBe(null);
  done();
  expect(await readiness.check()).toBe(null);
});

test("a worker whose batch does not end is stuck until it does", async () => {
  const { clock, progress, readiness } = worker();
  const done = progress.begin();
  clock.ms = 119_000;
  expect(await readiness.check()).toBe(null);
  clock.ms = 121_000;
  expect(await readiness.check()).toBe("stuck");
  done();
  expect(await readiness.check()).toBe(null);
});

test("a worker that stops takes nothing up, and one without a database, or over an old one, cannot", async () => {
  const stopping = worker().readiness;
  stopping.stop();
  expect(await stopping.check()).toBe("stopping");

  const nowhere = openDatabase({ url: "postgres://nobody@127.0.0.1:1/none" });
  onTestFinished(() => nowhere.close());
  const lost = createReadiness({ database: nowhere, progress: createProgress() });
  expect(await lost.check()).toBe("database-unreachable");

  await queryRows(database, "update drizzle.__drizzle_migrations set created_at = created_at - 1000000");
  expect(await worker().readiness.check()).toBe("database-not-migrated");
  await queryRows(database, "update drizzle.__drizzle_migrations set created_at = created_at + 1000000");
  expect(await worker().readiness.check()).toBe(null);
});
