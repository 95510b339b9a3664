import { foldTranscript, usageMonth } from "@callhook/core";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { callRepository } from "../calls/call-repository.ts";
import { connectionOf } from "../database.ts";
import { usageMonths } from "../schema/usage-months.ts";
import { workspaces } from "../schema/workspaces.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callEnded, toolCalled, toolFinished } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { planRepository } from "./plan-repository.ts";
import { addTools } from "../testing/add-tools.ts";

const { database } = useTestDatabase();
const nothing = { tools: 0, members: 0, callsThisMonth: 0, toolCallsThisMonth: 0, concurrentCalls: 0 };

async function aWorkspace(id: string) {
  await addWorkspace({ database, id });
  return planRepository({ database, workspaceId: id });
}

async function record(workspaceId: string, callId: string): Promise<void> {
  const calls = callRepository({ database, workspaceId });
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
}

test("a new workspace has used nothing, and its month ends with the calendar's (UTC)", async () => {
  const plan = await aWorkspace("new");
  const { endsAt } = usageMonth(new Date());
  const monthEndsAt = endsAt.toISOString();
  expect(await plan.get()).toEqual({ plan: "plus", usage: nothing, monthEndsAt, isManaged: false });
});

test("what is used is this workspace's and nobody else's", async () => {
  const [plan, beside] = [await aWorkspace("here"), await aWorkspace("beside")];
  await addTools({ database, workspaceId: "here", count: 2 });
  await startACall(callRepository({ database, workspaceId: "here" }));
  const usage = { ...nothing, tools: 2, callsThisMonth: 1, concurrentCalls: 1 };
  expect(await plan.get()).toMatchObject({ usage });
  expect(await beside.get()).toMatchObject({ usage: nothing });
});

test("a tool call is counted once it is recorded, and once only, however often its call is", async () => {
  const plan = await aWorkspace("recorded");
  const calls = callRepository({ database, workspaceId: "recorded" });
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [toolCalled("one"), toolFinished("one")] });
  await record("recorded", callId);
  await record("recorded", callId);
  expect(await plan.get()).toMatchObject({ usage: { toolCallsThisMonth: 1 } });
  await calls.append({ callId, events: [toolCalled("two"), toolFinished("two"), callEnded()] });
  await Promise.all([record("recorded", callId), record("recorded", callId)]);
  expect(await plan.get()).toMatchObject({ usage: { toolCallsThisMonth: 2 } });
});

test("tool calls around the turn of a month are each counted in their own", async () => {
  await aWorkspace("turning");
  const calls = callRepository({ database, workspaceId: "turning" });
  const { id: callId } = await startACall(calls, { at: "2026-01-31T23:59:00.000Z" });
  await calls.append({
    callId,
    events: [
      { ...toolCalled("old"), at: "2026-01-31T23:59:59.000Z" },
      { ...toolCalled("young"), at: "2026-02-01T00:00:01.000Z" },
      { ...toolCalled("younger"), at: "2026-02-01T00:00:02.000Z" },
    ],
  });
  await record("turning", callId);
  const months = await connectionOf(database)
    .select({ month: usageMonths.month, toolCalls: usageMonths.toolCalls })
    .from(usageMonths)
    .where(eq(usageMonths.workspaceId, "turning"))
    .orderBy(usageMonths.month);
  expect(months).toEqual([
    { month: "2026-01-01", toolCalls: 1 },
    { month: "2026-02-01", toolCalls: 2 },
  ]);
});

test("a workspace that billing knows is managed there", async () => {
  const plan = await aWorkspace("billed");
  const isThis = eq(workspaces.id, "billed");
  await connectionOf(database).update(workspaces).set({ billingCustomer: "cus_1" }).where(isThis);
  expect(await plan.get()).toMatchObject({ isManaged: true });
});

test("a plan that is set is the plan that is read", async () => {
  const plan = await aWorkspace("set");
  await plan.set("enterprise");
  expect(await plan.get()).toMatchObject({ plan: "enterprise" });
});
