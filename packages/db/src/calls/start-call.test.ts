import { expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import { queuedCalls } from "../testing/queued-calls.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callerSays } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { callRepository } from "./call-repository.ts";

const { database, url } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });

test("a started call is active, has its first event and a job that has it recorded", async () => {
  const call = await calls.start({
    agent: "assistant",
    channel: "chat",
    from: "anna",
    variables: { plan: "gold" },
  });
  expect(call).toMatchObject({
    agent: "assistant",
    channel: "chat",
    from: "anna",
    variables: { plan: "gold" },
  });
  expect(call).toMatchObject({ status: "active", endedAt: null, endReason: null });
  expect(call.id).toMatch(/^call_[\w-]{20}$/);
  expect(await calls.get(call.id)).toEqual(call);
  expect(await calls.events({ callId: call.id })).toEqual([
    {
      type: "call-started",
      sequence: 1,
      at: call.startedAt,
      agent: "assistant",
      channel: "chat",
      from: "anna",
      variables: { plan: "gold" },
      environment: "production",
    },
  ]);
  expect(await queuedCalls(database)).toContain(call.id);
});

test("a start that is repeated under its id finds the call that is there", async () => {
  const first = await startACall(calls, { callId: "CA0123456789" });
  await calls.append({ callId: first.id, events: [callerSays("hello")] });
  expect(await startACall(calls, { callId: "CA0123456789" })).toEqual(first);
  expect(await calls.events({ callId: first.id })).toHaveLength(2);
});

test("ten starts under one id at once make one call", async () => {
  const started = await Promise.all(
    Array.from({ length: 10 }, () => startACall(calls, { callId: "call_once" })),
  );
  expect(new Set(started.map((call) => JSON.stringify(call))).size).toBe(1);
  expect(await calls.events({ callId: "call_once" })).toHaveLength(1);
});

test("a process that has just begun can start more calls at once than it has connections", async () => {
  const fresh = openDatabase({ url, maxConnections: 2 });
  const started = await Promise.all(
    Array.from({ length: 20 }, () => startACall(callRepository({ database: fresh, workspaceId: "default" }))),
  );
  expect(started).toHaveLength(20);
  await fresh.close();
});

test("another call under the same id is a conflict", async () => {
  await startACall(calls, { callId: "call_taken" });
  const other = startACall(calls, { callId: "call_taken", from: "+14155550134" });
  await expect(other).rejects.toMatchObject({ code: "sequence-conflict" });
});

test.each(["", "a b", "a\0b", "ä", "../x", "-x", "x".repeat(201)])(
  "the call id %j is refused by name",
  async (callId) => {
    await expect(startACall(calls, { callId })).rejects.toMatchObject({
      code: "invalid-input",
      issues: [{ path: "callId" }],
    });
  },
);

test("a call can be entered after the fact, at the time it started", async () => {
  const at = "2026-01-02T03:04:05.678Z";
  const call = await startACall(calls, { at });
  expect(call.startedAt).toBe(at);
  expect(await calls.events({ callId: call.id })).toMatchObject([{ at }]);
});

test("a call in a workspace that does not exist is refused", async () => {
  const elsewhere = callRepository({ database, workspaceId: "nowhere" });
  await expect(startACall(elsewhere)).rejects.toMatchObject({ code: "not-found" });
});
