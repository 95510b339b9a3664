import { sql } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { callAnalysisRepository } from "../analyses/call-analysis-repository.ts";
import type { CallNews } from "../calls/call-news.ts";
import { callRepository } from "../calls/call-repository.ts";
import { connectionOf } from "../database.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callEnded, callerSays } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { openRecordingQueue, type RecordingQueue } from "./recording-queue.ts";
import { deadLetterQueueName, recordingQueueName } from "./queues.ts";

const { database, url } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });
const queues: RecordingQueue[] = [];

afterEach(async () => {
  await Promise.all(queues.splice(0).map((queue) => queue.stop()));
});

async function openQueue(): Promise<RecordingQueue> {
  const queue = await openRecordingQueue({ url });
  queues.push(queue);
  return queue;
}

async function jobStates(name: string): Promise<unknown[]> {
  const rows = await connectionOf(database).execute(
    sql`select state from pgboss.job where name = ${name} order by created_on`,
  );
  return rows.map(({ state }) => state);
}

test("a worker is woken for every call, those from before it started included", async () => {
  const before = await startACall(calls);
  const handled: CallNews[] = [];
  await (await openQueue()).work(async (news) => void handled.push(...news));
  const after = await startACall(calls);
  const ids = () => handled.map(({ callId }) => callId);
  await vi.waitFor(() => expect(ids()).toEqual([before.id, after.id]), { timeout: 3_000 });
  expect(handled[0]).toEqual({ workspaceId: "default", callId: before.id });
});

test("a call with many jobs is handed over once in a batch", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [callerSays("hello"), callEnded()] });
  const batches: CallNews[][] = [];
  await (await openQueue()).work(async (news) => void batches.push(news));
  await vi.waitFor(() => expect(batches.length).toBeGreaterThan(0));
  expect(batches[0]).toEqual([{ workspaceId: "default", callId }]);
});

test("two workers share the calls and neither gets the other's", async () => {
  const [first, second] = [await openQueue(), await openQueue()];
  const handled: string[] = [];
  for (const queue of [first, second]) {
    await queue.work(async (news) => void handled.push(...news.map(({ callId }) => callId)));
  }
  const started = await Promise.all(Array.from({ length: 30 }, () => startACall(calls)));
  await vi.waitFor(() => expect(handled).toHaveLength(30), { timeout: 5_000 });
  expect(handled.toSorted()).toEqual(started.map(({ id }) => id).toSorted());
});

test("only the call that could not be recorded is tried again", async () => {
  const [good, bad] = [await startACall(calls), await startACall(calls)];
  const tries: string[] = [];
  await (
    await openQueue()
  ).work(async (news) => {
    tries.push(...news.map(({ callId }) => callId));
    return tries.filter((callId) => callId === bad.id).length === 1
      ? [{ workspaceId: "default", callId: bad.id }]
      : [];
  });
  await vi.waitFor(() => expect(tries.filter((callId) => callId === bad.id)).toHaveLength(2), {
    timeout: 15_000,
  });
  expect(tries.filter((callId) => callId === good.id)).toHaveLength(1);
});

test("a job that says nothing sensible goes to the dead letters and holds nobody up", async () => {
  await connectionOf(database).execute(
    sql`insert into pgboss.job (name, data, dead_letter) values (${recordingQueueName}, '{"nonsense": true}', ${deadLetterQueueName})`,
  );
  const { id: callId } = await startACall(calls);
  const handled: string[] = [];
  await (await openQueue()).work(async (news) => void handled.push(...news.map((item) => item.callId)));
  await vi.waitFor(() => expect(handled).toContain(callId), { timeout: 5_000 });
  await vi.waitFor(async () => expect(await jobStates(deadLetterQueueName)).toEqual(["created"]), {
    timeout: 5_000,
  });
});

test("an analysis is asked for once it can be made, and again where it could not", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [callEnded()] });
  await callAnalysisRepository({ database, workspaceId: "default" }).requestAgain(callId);
  const tries: unknown[] = [];
  await (
    await openQueue()
  ).analyse(async (request) => {
    tries.push(request);
    if (tries.length === 1) throw new Error("Not now.");
  });
  const request = { workspaceId: "default", callId, again: true };
  await vi.waitFor(() => expect(tries).toEqual([request, request]), { timeout: 30_000 });
});

test("calls that a model reads wait for themselves, not for each other, a few of one workspace at a time", async () => {
  const analyses = callAnalysisRepository({ database, workspaceId: "default" });
  for (let index = 1; index <= 5; index += 1)
    await analyses.requestByModel({ callId: `call_slow_${index}`, again: false });
  const neighbour = callAnalysisRepository({ database, workspaceId: "neighbour" });
  await neighbour.requestByModel({ callId: "call_quick", again: true });
  const begun: string[] = [];
  const { promise: slow, resolve: finish } = Promise.withResolvers<void>();
  await (
    await openQueue()
  ).analyseByModel(async ({ workspaceId, callId }) => {
    begun.push(callId);
    if (workspaceId === "default") await slow;
  });
  await vi.waitFor(() => expect(begun).toContain("call_quick"), { timeout: 20_000 });
  await vi.waitFor(() => expect(begun).toHaveLength(4), { timeout: 20_000 });
  finish();
  await vi.waitFor(() => expect(new Set(begun).size).toBe(6), { timeout: 20_000 });
}, 70_000);

test("stopping waits for the batch in hand", async () => {
  const queue = await openQueue();
  let isFinished = false;
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  await queue.work(async () => {
    begin();
    await new Promise((resolve) => setTimeout(resolve, 300));
    isFinished = true;
  });
  await startACall(calls);
  await begun;
  await queue.stop();
  expect(isFinished).toBe(true);
});

test("a schedule that several workers know is kept once", async () => {
  const [first, second] = [await openQueue(), await openQueue()];
  const handler = vi.fn(async () => {});
  for (const queue of [first, second]) await queue.schedule("tidy-up", "* * * * *", handler);
  const schedules = await connectionOf(database).execute(
    sql`select name, cron from pgboss.schedule where name = 'tidy-up'`,
  );
  expect([...schedules]).toEqual([{ name: "tidy-up", cron: "* * * * *" }]);
});

test("a queue on a database that does not answer is unavailable", async () => {
  const opening = openRecordingQueue({ url: "postgres://nobody@127.0.0.1:1/none" });
  await expect(opening).rejects.toMatchObject({ code: "unavailable" });
});
