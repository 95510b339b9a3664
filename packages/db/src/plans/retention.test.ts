import { foldTranscript } from "@callhook/core";
import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { callRepository } from "../calls/call-repository.ts";
import { connectionOf } from "../database.ts";
import { auditEvents } from "../schema/audit-events.ts";
import { billingEvents } from "../schema/billing-events.ts";
import { callEvents } from "../schema/call-events.ts";
import { ledgerConversations } from "../schema/ledger-conversations.ts";
import { toolCalls } from "../schema/tool-calls.ts";
import { transcripts } from "../schema/transcripts.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { workspaceRepository } from "../workspaces/workspace-repository.ts";
import { retention } from "./retention.ts";

const { database } = useTestDatabase();
const connection = connectionOf(database);
const now = new Date();
let workspaceId = "";
let count = 0;

beforeEach(async () => {
  count += 1;
  workspaceId = `workspace_${count}`;
  await addWorkspace({ database, id: workspaceId });
});

const calls = () => callRepository({ database, workspaceId });
const ids = async () => (await calls().list()).items.map(({ id }) => id).toSorted();
const apply = (mostCalls = 100) => retention(database).apply({ workspaceId, now, mostCalls });
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

/** A recorded call with a tool call, to which nothing was added for so many days. */
async function aCall(callId: string, options: { days: number; isActive?: boolean }): Promise<void> {
  await startACall(calls(), { callId });
  const end = options.isActive === true ? [] : [callEnded()];
  await calls().append({
    callId,
    events: [callerSays("hello"), toolCalled("one"), toolFinished("one"), ...end],
  });
  await calls().saveTranscript({ callId, transcript: foldTranscript(await calls().events({ callId })) });
  await connection.insert(ledgerConversations).values({ workspaceId, callId, lastPlace: 1, lastUsedAt: now });
  await connection.execute(
    sql`update calls set closed_at = ${daysAgo(options.days)} where workspace_id = ${workspaceId} and id = ${callId}`,
  );
}

/** How many rows of each kind the workspace's calls have. */
async function traces(): Promise<number[]> {
  const tables = [callEvents, transcripts, toolCalls, ledgerConversations];
  return Promise.all(tables.map((table) => connection.$count(table, eq(table.workspaceId, workspaceId))));
}

test("ended calls go with all that is known of them when their time is up, younger and active ones stay", async () => {
  await aCall("old", { days: 91 });
  await aCall("young", { days: 89 });
  await aCall("active", { days: 91, isActive: true });
  expect(await apply()).toBe(1);
  expect(await ids()).toEqual(["active", "young"]);
  expect(await traces()).toEqual([9, 2, 2, 2]);
});

test("what went is told once in the audit log, as a count; a run that removes nothing tells nothing", async () => {
  await aCall("one", { days: 91 });
  await aCall("two", { days: 91 });
  await apply();
  await apply();
  const entries = await connection.select().from(auditEvents).where(eq(auditEvents.workspaceId, workspaceId));
  expect(entries).toMatchObject([
    { action: "calls.expired", actorKind: "system", details: { calls: 2, keptForDays: 90 } },
  ]);
});

test("a downgrade deletes nothing: calls are kept as long as the plan they were held on said", async () => {
  await aCall("kept", { days: 80 });
  await workspaceRepository(database).setPlan({ workspaceId, plan: "free" });
  expect(await apply()).toBe(0);
  await aCall("old", { days: 91 });
  expect(await apply()).toBe(1);
  expect(await ids()).toEqual(["kept"]);
});

test("who was on Enterprise once keeps every call for ever", async () => {
  const { setPlan } = workspaceRepository(database);
  await setPlan({ workspaceId, plan: "enterprise" });
  await setPlan({ workspaceId, plan: "free" });
  await aCall("ancient", { days: 10_000 });
  expect(await apply()).toBe(0);
});

test("a call that was told to have ended years ago is kept from when that was told", async () => {
  const { id: callId } = await startACall(calls());
  await calls().append({ callId, events: [{ ...callEnded(), at: "2001-01-01T00:00:00.000Z" }] });
  expect(await apply()).toBe(0);
});

test("the oldest go first, at most so many at once, and the rest the next time", async () => {
  await aCall("younger", { days: 91 });
  await aCall("oldest", { days: 99 });
  await aCall("older", { days: 95 });
  expect(await apply(2)).toBe(2);
  expect(await ids()).toEqual(["younger"]);
  expect(await apply(2)).toBe(1);
});

test("a call of the same name in another workspace stays, with what is known of it", async () => {
  await aCall("named", { days: 91 });
  const removing = workspaceId;
  workspaceId = `${removing}_beside`;
  await addWorkspace({ database, id: workspaceId });
  await aCall("named", { days: 91 });
  expect(await retention(database).apply({ workspaceId: removing, now, mostCalls: 10 })).toBe(1);
  expect(await ids()).toEqual(["named"]);
  expect(await traces()).toEqual([5, 1, 1, 1]);
});

test("workers that tidy up at the same moment remove each call once, and tell of it once", async () => {
  await aCall("one", { days: 91 });
  await aCall("two", { days: 91 });
  const removed = await Promise.all([apply(), apply(), apply()]);
  expect(removed.toSorted((one, other) => one - other)).toEqual([0, 0, 2]);
});

test("an upgrade at the same moment saves the calls or finds them gone, and never half of them", async () => {
  for (const name of ["one", "two", "three"]) await aCall(name, { days: 91 });
  const [removed] = await Promise.all([
    apply(),
    workspaceRepository(database).setPlan({ workspaceId, plan: "pro" }),
  ]);
  expect(await ids()).toHaveLength(3 - removed);
  expect([0, 3]).toContain(removed);
});

test("audit entries go after 400 days, and billing events after 90", async () => {
  const entry = { workspaceId, action: "secret.read", actorKind: "system", actorName: "Callhook" } as const;
  await connection.insert(auditEvents).values([
    { ...entry, id: "old", at: new Date(daysAgo(401)) },
    { ...entry, id: "young", at: new Date(daysAgo(399)) },
  ]);
  await apply();
  const left = await connection.select().from(auditEvents).where(eq(auditEvents.workspaceId, workspaceId));
  expect(left.map(({ id }) => id)).toEqual(["young"]);

  const event = { type: "invoice.paid", createdAt: now };
  await connection.insert(billingEvents).values([
    { ...event, id: "old", handledAt: new Date(daysAgo(91)) },
    { ...event, id: "young", handledAt: new Date(daysAgo(89)) },
  ]);
  await retention(database).removeBillingEvents({ now });
  expect((await connection.select().from(billingEvents)).map(({ id }) => id)).toEqual(["young"]);
});

test("workspaces are gone through page by page, each once", async () => {
  const seen: string[] = [];
  for (;;) {
    const page = await retention(database).workspacesAfter({ workspaceId: seen.at(-1) ?? "", limit: 2 });
    seen.push(...page);
    if (page.length < 2) break;
  }
  const all = (await workspaceRepository(database).list()).map(({ id }) => id);
  expect(seen.toSorted()).toEqual(all.toSorted());
});
