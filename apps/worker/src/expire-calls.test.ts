import { type CallRepository, callRepository } from "@callhook/db";
import {
  callEnded,
  callerSays,
  createTestDatabase,
  poisonCall,
  startACall,
  type TestDatabase,
  toolCalled,
  toolFinished,
} from "@callhook/db/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { expireCalls } from "./expire-calls.ts";

let testDatabase: TestDatabase;
let calls: CallRepository;

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  calls = callRepository({ database: testDatabase.database, workspaceId: "default" });
});
afterEach(() => testDatabase.drop());

/** Looks at the calls as they will be in so many minutes. */
function expireIn(minutes: number, options: { pageSize?: number } = {}) {
  const now = new Date(Date.now() + minutes * 60_000);
  return expireCalls({ database: testDatabase.database, idleMinutes: 15, now, ...options });
}

test("a call that is idle for too long is ended as abandoned", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [callerSays("hello?")] });
  expect((await expireIn(14)).ended).toEqual([]);
  expect(await calls.get(callId)).toMatchObject({ status: "active" });
  expect((await expireIn(16)).ended).toEqual([{ workspaceId: "default", callId }]);
  expect(await calls.get(callId)).toMatchObject({ status: "ended", endReason: "abandoned" });
});

test("a phone call whose socket never opened frees its place after two minutes", async () => {
  const incoming = { channel: "phone", platform: "twilio" } as const;
  const { id: callId } = await startACall(calls, { ...incoming, externalId: "CA1" });
  const { id: connected } = await startACall(calls, { ...incoming, externalId: "CA2" });
  const step = { type: "channel-connected", connectionId: "connection_1" } as const;
  await calls.append({ callId: connected, events: [step] });
  const { id: ours } = await startACall(calls, { channel: "phone" });
  expect((await expireIn(1.9)).ended).toEqual([]);
  expect((await expireIn(2.1)).ended).toEqual([{ workspaceId: "default", callId }]);
  expect(await calls.get(callId)).toMatchObject({ status: "ended", endReason: "abandoned" });
  for (const id of [connected, ours]) expect(await calls.get(id)).toMatchObject({ status: "active" });
});

test("a tool that was still running gets its one outcome, and finished ones keep theirs", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [toolCalled("done"), toolFinished("done"), toolCalled("running")] });
  await expireIn(16);
  const added = await calls.events({ callId, afterSequence: 4 });
  expect(added).toMatchObject([
    { type: "tool-finished", toolCallId: "running", outcome: { status: "failed", reason: "cancelled" } },
    { type: "call-ended", reason: "abandoned" },
  ]);
});

test("a call that ended, and one that was ended as abandoned before, are left alone", async () => {
  const { id: ended } = await startACall(calls);
  await calls.append({ callId: ended, events: [callEnded()] });
  const { id: abandoned } = await startACall(calls);
  await expireIn(16);
  const before = await calls.events({ callId: abandoned });
  expect(await expireIn(60)).toEqual({ ended: [], failed: [] });
  expect(await calls.events({ callId: abandoned })).toEqual(before);
  expect(await calls.get(ended)).toMatchObject({ endReason: "caller-hung-up" });
});

test("workers that look at the same moment end a call once", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [toolCalled("running")] });
  const reports = await Promise.all(Array.from({ length: 5 }, () => expireIn(16)));
  expect(reports.flatMap(({ failed }) => failed)).toEqual([]);
  expect(reports.flatMap(({ ended }) => ended)).toHaveLength(1);
  expect(await calls.events({ callId })).toHaveLength(4);
});

test("a call of which a step cannot be read ends like the others", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [callerSays("hello?"), callerSays("anybody?")] });
  await poisonCall({ database: testDatabase.database, callId, afterSequence: 2 });
  expect((await expireIn(16)).ended).toEqual([{ workspaceId: "default", callId }]);
  expect(await calls.get(callId)).toMatchObject({ status: "ended", endReason: "abandoned" });
});

/** What came of its tool call cannot be read, and would be contradicted. */
async function aCallThatCannotEnd(): Promise<string> {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [toolCalled("t1"), toolFinished("t1")] });
  await poisonCall({ database: testDatabase.database, callId, afterSequence: 2 });
  return callId;
}

test("a call that cannot be ended does not keep the others open", async () => {
  const poisoned = await aCallThatCannotEnd();
  const { id: callId } = await startACall(calls);
  const { ended, failed } = await expireIn(16);
  expect(ended).toEqual([{ workspaceId: "default", callId }]);
  expect(failed).toMatchObject([{ call: { callId: poisoned } }]);
});

test("a page full of calls that cannot be ended does not hide those behind it", async () => {
  const poisoned = [await aCallThatCannotEnd(), await aCallThatCannotEnd(), await aCallThatCannotEnd()];
  const { id: callId } = await startACall(calls);
  const { ended, failed } = await expireIn(16, { pageSize: 2 });
  expect(ended).toEqual([{ workspaceId: "default", callId }]);
  expect(failed.map(({ call }) => call.callId).toSorted()).toEqual(poisoned.toSorted());
});
