import { type Plan, usageMonth } from "@callhook/core";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { callRepository } from "../calls/call-repository.ts";
import { connectionOf } from "../database.ts";
import { usageMonths } from "../schema/usage-months.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { rejectionOf } from "../testing/rejection.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callEnded } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { workspaceRepository } from "../workspaces/workspace-repository.ts";
import { planRepository } from "./plan-repository.ts";

const { database } = useTestDatabase();
const { month, endsAt } = usageMonth(new Date());
let workspaceId = "";
let count = 0;

beforeEach(async () => {
  count += 1;
  workspaceId = `workspace_${count}`;
  await addWorkspace({ database, id: workspaceId });
});

const callsHere = () => callRepository({ database, workspaceId });
const start = () => startACall(callsHere());
const setPlan = (plan: Plan) => workspaceRepository(database).setPlan({ workspaceId, plan });
const usage = async () => (await planRepository({ database, workspaceId }).get()).usage;

async function useUp(calls: number): Promise<void> {
  await connectionOf(database).insert(usageMonths).values({ workspaceId, month, calls });
}

test("a started call is counted for the month and as going on; ended, it is counted for the month only", async () => {
  const { id: callId } = await start();
  expect(await usage()).toMatchObject({ callsThisMonth: 1, concurrentCalls: 1 });
  await callsHere().append({ callId, events: [callEnded()] });
  expect(await usage()).toMatchObject({ callsThisMonth: 1, concurrentCalls: 0 });
});

test("a repeated start is one call, even when the plan has no room for a second", async () => {
  await setPlan("free");
  await useUp(99);
  const repeat = () => startACall(callsHere(), { callId: "named" });
  await Promise.all([repeat(), repeat(), repeat()]);
  expect(await usage()).toMatchObject({ callsThisMonth: 100, concurrentCalls: 1 });
  await expect(start()).rejects.toMatchObject({ code: "limit-reached" });
  expect(await repeat()).toMatchObject({ id: "named", status: "active" });
});

test("calls that start at the same moment fill the month and no more, and none of the refused is left", async () => {
  await useUp(9_997);
  const results = await Promise.allSettled(Array.from({ length: 8 }, start));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect(await usage()).toMatchObject({ callsThisMonth: 10_000, concurrentCalls: 3 });
  expect((await callsHere().list()).items).toHaveLength(3);
});

test("a month that is used up says when the next begins, and what an upgrade would do", async () => {
  await useUp(10_000);
  const refusal = await rejectionOf(start());
  expect(refusal).toMatchObject({ code: "limit-reached", issues: [{ path: "callsPerMonth" }] });
  const nextMonth = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(endsAt);
  expect(String(refusal)).toContain(
    `has started 10,000 calls this month, and the Plus plan allows 10,000. Start calls again from 1 ${nextMonth}`,
  );
  expect(String(refusal)).toContain("(UTC), or upgrade to the Pro plan.");
  await setPlan("pro");
  await start();
});

test("what was used in an earlier month is no longer counted", async () => {
  await connectionOf(database)
    .insert(usageMonths)
    .values({ workspaceId, month: "2026-01-01", calls: 10_000 });
  await start();
  expect(await usage()).toMatchObject({ callsThisMonth: 1 });
});

test("calls that start at the same moment fill the lines and no more; one that ends frees its line", async () => {
  await setPlan("free");
  const results = await Promise.allSettled(Array.from({ length: 6 }, start));
  const started = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  expect(started).toHaveLength(2);
  expect(await rejectionOf(start())).toMatchObject({
    code: "limit-reached",
    message:
      "This workspace has 2 calls going on, and the Free plan allows 2 at once. Try again when fewer go on, or upgrade to the Plus plan.",
    issues: [{ path: "concurrentCalls" }],
  });
  await callsHere().append({ callId: started[0]?.id ?? "", events: [callEnded()] });
  await start();
  await expect(start()).rejects.toMatchObject({ code: "limit-reached" });
});

test("after a downgrade the refusal tells how many calls go on, and names a plan that has room for them", async () => {
  await setPlan("enterprise");
  for (let count = 0; count < 17; count += 1) await start();
  await setPlan("free");
  await expect(start()).rejects.toMatchObject({
    message: expect.stringContaining(
      "has 17 calls going on, and the Free plan allows 2 at once. Try again when fewer go on, or upgrade to the Plus plan.",
    ),
  });
});

test("Enterprise starts what it likes", async () => {
  await setPlan("enterprise");
  await useUp(1_000_000);
  await start();
  expect(await usage()).toMatchObject({ callsThisMonth: 1_000_001 });
});

test("a call that is brought in with the time it was held uses nothing of the plan", async () => {
  await setPlan("free");
  await useUp(100);
  await startACall(callsHere(), { at: "2026-01-01T00:00:00.000Z" });
  expect(await usage()).toMatchObject({ callsThisMonth: 100 });
});

test("a workspace that is full does not keep another from starting calls", async () => {
  await setPlan("free");
  await useUp(100);
  await startACall(callRepository({ database, workspaceId: "default" }));
});

test("calls that go on are counted from their index", async () => {
  const connection = connectionOf(database);
  const plan = await connection.transaction(async (transaction) => {
    await transaction.execute(sql`set local enable_seqscan = off`);
    return transaction.execute(
      sql`explain select 1 from calls where workspace_id = ${workspaceId} and status = 'active' limit 51`,
    );
  });
  expect(JSON.stringify(plan)).toContain("calls_active_in_workspace");
});
