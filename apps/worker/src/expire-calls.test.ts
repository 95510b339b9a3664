import { type CallRepository, callRepository } from "@callhook/db";
import {
  aSuccess,
  callEnded,
  callerSays,
  claimToolCall,
  createTestDatabase,
  poisonCall,
  queryRows,
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

/** Its tool call, whose number 2 it is, and what came of that, which is number 3. */
async function aCallWithATool(toolCallId: string): Promise<string> {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [toolCalled(toolCallId), toolFinished(toolCallId)] });
  return callId;
}

async function endingOf(callId: string) {
  const { events } = await calls.readableEvents({ callId, afterSequence: 3 });
  return events;
}

test("a tool call whose outcome cannot be read ends with its call, as not known", async () => {
  const callId = await aCallWithATool("damaged");
  await poisonCall({ database: testDatabase.database, callId, afterSequence: 2 });
  expect(await expireIn(16)).toEqual({ ended: [{ workspaceId: "default", callId }], failed: [] });
  const message =
    "What came of this tool call was recorded and cannot be read. Whether it took effect is not known.";
  expect(await endingOf(callId)).toMatchObject([
    { type: "tool-finished", toolCallId: "damaged", outcome: { reason: "cancelled", message } },
    { type: "call-ended", reason: "abandoned" },
  ]);
});

test("what the ledger knows of a tool call whose outcome cannot be read is its outcome", async () => {
  const { database } = testDatabase;
  const callId = await aCallWithATool("known");
  const outcome = aSuccess({ toolCallId: "known", value: { booked: 7 } });
  await claimToolCall({ database, callId, toolCallId: "known", outcome });
  await poisonCall({ database, callId, afterSequence: 2 });
  await expireIn(16);
  expect(await endingOf(callId)).toMatchObject([
    { type: "tool-finished", toolCallId: "known", outcome: { status: "succeeded", value: { booked: 7 } } },
    { type: "call-ended" },
  ]);
});

test("a tool call that cannot be read itself has one outcome, too, and keeps one that can be read", async () => {
  const { database } = testDatabase;
  const nothingReadable = await aCallWithATool("lost");
  await poisonCall({ database, callId: nothingReadable });
  const outcomeReadable = await aCallWithATool("kept");
  await poisonCall({ database, callId: outcomeReadable, afterSequence: 1, beforeSequence: 3 });
  expect((await expireIn(16)).failed).toEqual([]);
  expect(await endingOf(nothingReadable)).toMatchObject([
    { type: "tool-finished", toolCallId: "lost", outcome: { reason: "cancelled" } },
    { type: "call-ended" },
  ]);
  expect(await endingOf(outcomeReadable)).toMatchObject([{ type: "call-ended" }]);
});

test.each([
  ["both of which can be read", 4, [toolCalled("twice"), toolCalled("twice")]],
  ["of which one cannot be read", 2, [toolCalled("twice"), toolCalled("twice")]],
  ["once behind its outcome", 4, [toolCalled("twice"), toolFinished("twice"), toolCalled("twice")]],
])("a tool call that is on record twice, %s, ends once, and its call with it", async (_what, from, steps) => {
  const { id: callId } = await startACall(calls);
  for (const [second, step] of steps.entries())
    await calls.append({ callId, events: [{ ...step, at: `2026-03-01T10:00:0${second}.000Z` }] });
  await poisonCall({ database: testDatabase.database, callId, afterSequence: from });
  expect(await expireIn(16)).toEqual({ ended: [{ workspaceId: "default", callId }], failed: [] });
  const { events } = await calls.readableEvents({ callId });
  expect(events.filter(({ type }) => type === "tool-finished")).toHaveLength(1);
  expect(events.at(-1)).toMatchObject({ type: "call-ended", reason: "abandoned" });
});

/** The number that its next event gets is taken, as no version of ours could have left it. */
async function aCallThatCannotEnd(): Promise<string> {
  const { id: callId } = await startACall(calls);
  await queryRows(
    testDatabase.database,
    `insert into call_events (workspace_id, call_id, sequence, at, type, payload)
     select workspace_id, call_id, sequence + 1, at, type, payload from call_events where call_id = '${callId}'`,
  );
  return callId;
}

test("a call that cannot be ended does not keep the others open", async () => {
  const stuck = await aCallThatCannotEnd();
  const { id: callId } = await startACall(calls);
  const { ended, failed } = await expireIn(16);
  expect(ended).toEqual([{ workspaceId: "default", callId }]);
  expect(failed).toMatchObject([{ call: { callId: stuck } }]);
});

test("a page full of calls that cannot be ended does not hide those behind it", async () => {
  const stuck = [await aCallThatCannotEnd(), await aCallThatCannotEnd(), await aCallThatCannotEnd()];
  const { id: callId } = await startACall(calls);
  const { ended, failed } = await expireIn(16, { pageSize: 2 });
  expect(ended).toEqual([{ workspaceId: "default", callId }]);
  expect(failed.map(({ call }) => call.callId).toSorted()).toEqual(stuck.toSorted());
});
