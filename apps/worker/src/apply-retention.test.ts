import { callRepository, workspaceRepository } from "@callhook/db";
import {
  addWorkspace,
  callEnded,
  createTestDatabase,
  keepCalls,
  startACall,
  type TestDatabase,
} from "@callhook/db/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyRetention } from "./apply-retention.ts";

let testDatabase: TestDatabase;

beforeEach(async () => {
  testDatabase = await createTestDatabase();
});
afterEach(() => testDatabase.drop());

/** Looks at the calls as they will be in so many days. */
function applyIn(days: number, options: { pageSize?: number; mostCalls?: number } = {}) {
  const now = new Date(Date.now() + days * 86_400_000);
  return applyRetention({ database: testDatabase.database, now, ...options });
}

async function endedCalls(workspaceId: string, count: number): Promise<void> {
  const calls = callRepository({ database: testDatabase.database, workspaceId });
  for (let ended = 0; ended < count; ended += 1) {
    const { id: callId } = await startACall(calls);
    await calls.append({ callId, events: [callEnded()] });
  }
}

async function callsOf(workspaceId: string): Promise<number> {
  const calls = callRepository({ database: testDatabase.database, workspaceId });
  return (await calls.list()).items.length;
}

test("a call is kept as long as the plan says, and gone the day after", async () => {
  await endedCalls("default", 1);
  expect(await applyIn(89)).toEqual({ expired: [], failed: [] });
  expect(await applyIn(91)).toEqual({ expired: [{ workspaceId: "default", calls: 1 }], failed: [] });
  expect(await callsOf("default")).toBe(0);
});

test("a call that goes on is never removed, however long it does", async () => {
  await startACall(callRepository({ database: testDatabase.database, workspaceId: "default" }));
  expect((await applyIn(10_000)).expired).toEqual([]);
  expect(await callsOf("default")).toBe(1);
});

test("each workspace keeps calls by its own plan", async () => {
  await addWorkspace({ database: testDatabase.database, id: "generous" });
  await workspaceRepository(testDatabase.database).setPlan({ workspaceId: "generous", plan: "pro" });
  await endedCalls("default", 1);
  await endedCalls("generous", 1);
  expect((await applyIn(91)).expired).toEqual([{ workspaceId: "default", calls: 1 }]);
  expect((await applyIn(366)).expired).toEqual([{ workspaceId: "generous", calls: 1 }]);
});

test("a workspace with a great many does not keep the others waiting, on whatever page they are", async () => {
  for (const id of ["a-huge-one", "small-1", "small-2"]) {
    await addWorkspace({ database: testDatabase.database, id });
    await endedCalls(id, id === "a-huge-one" ? 5 : 1);
  }
  const report = await applyIn(91, { pageSize: 2, mostCalls: 2 });
  expect(report.expired).toEqual([
    { workspaceId: "a-huge-one", calls: 2 },
    { workspaceId: "small-1", calls: 1 },
    { workspaceId: "small-2", calls: 1 },
  ]);
  expect((await applyIn(91, { mostCalls: 2 })).expired).toEqual([{ workspaceId: "a-huge-one", calls: 2 }]);
  expect((await applyIn(91, { mostCalls: 2 })).expired).toEqual([{ workspaceId: "a-huge-one", calls: 1 }]);
});

test("a workspace that cannot be tidied up loses nothing and does not hold up the others", async () => {
  const { database } = testDatabase;
  await addWorkspace({ database, id: "broken" });
  await addWorkspace({ database, id: "fine" });
  await endedCalls("broken", 2);
  await endedCalls("fine", 1);
  await keepCalls({ database, workspaceId: "broken" });
  const { expired, failed } = await applyIn(91);
  expect(expired).toEqual([{ workspaceId: "fine", calls: 1 }]);
  expect(failed).toMatchObject([{ workspaceId: "broken" }]);
  expect(await callsOf("broken")).toBe(2);
});
