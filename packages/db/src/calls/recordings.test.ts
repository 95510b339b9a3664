import { foldTranscript } from "@callhook/core";
import { expect, test } from "vitest";
import { connectionOf, databaseIn } from "../database.ts";
import { queuedCalls } from "../testing/queued-calls.ts";
import { queryRows } from "../testing/query-rows.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { callRepository } from "./call-repository.ts";
import { lockCalls } from "./call-row.ts";
import { callRecordings } from "./recordings.ts";

const { database } = useTestDatabase();
const workspaceId = "default";
const calls = callRepository({ database, workspaceId });
const recordings = callRecordings(database);

const jobsOf = async (callId: string) => (await queuedCalls(database)).filter((id) => id === callId).length;
const say = (callId: string, text: string) => calls.append({ callId, events: [callerSays(text)] });

test("one job waits for a call however much is added, until it is taken up", async () => {
  const { id: callId } = await startACall(calls);
  await say(callId, "one");
  await say(callId, "two");
  expect(await jobsOf(callId)).toBe(1);
  const [events] = await recordings.take([{ workspaceId, callId }]);
  expect(events).toHaveLength(3);
  await say(callId, "three");
  await say(callId, "four");
  expect(await jobsOf(callId)).toBe(2);
});

test("the end of a call brings a job of its own", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [callEnded()] });
  expect(await jobsOf(callId)).toBe(2);
});

test("what comes after the end brings a job, whether or not one waits", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [toolCalled("t1"), callEnded()] });
  const before = await jobsOf(callId);
  await calls.append({ callId, events: [toolFinished("t1")] });
  expect(await jobsOf(callId)).toBe(before + 1);
});

test("a flag that nobody lowered for minutes does not keep a call from being recorded", async () => {
  const { id: callId } = await startACall(calls);
  const idle = "update calls set last_active_at = now() - interval '3 minutes' where id = ";
  await queryRows(database, `${idle} '${callId}' returning id`);
  await say(callId, "Are you still there?");
  expect(await jobsOf(callId)).toBe(2);
});

test("a call that somebody keeps locked fails, and holds nobody else's up", async () => {
  const { id: callId } = await startACall(calls);
  const taking = connectionOf(database).transaction(async (transaction) => {
    await lockCalls({ transaction, calls: [{ workspaceId, callId }], skipLocked: false });
    await expect(recordings.take([{ workspaceId, callId }])).rejects.toThrow();
  });
  await taking;
  expect(await recordings.take([{ workspaceId, callId }])).toHaveLength(1);
});

test("what is being added while a job is taken up is waited for and read", async () => {
  const { id: callId } = await startACall(calls);
  const other = await startACall(calls);
  const taken = await connectionOf(database).transaction(async (transaction) => {
    const within = callRepository({ database: databaseIn({ database, transaction }), workspaceId });
    await within.append({ callId, events: [callerSays("just now")] });
    return { events: recordings.take([callId, other.id].map((id) => ({ workspaceId, callId: id }))) };
  });
  const [events, othersEvents] = await taken.events;
  expect(events?.map(({ type }) => type)).toEqual(["call-started", "caller-spoke"]);
  expect(othersEvents).toHaveLength(1);
  expect(await jobsOf(callId)).toBe(1);
  await say(callId, "and now");
  expect(await jobsOf(callId)).toBe(2);
});

test("of many that are saved at once each is answered: saved, no news, or gone", async () => {
  const known = await startACall(calls);
  const grown = await startACall(calls);
  await calls.append({ callId: grown.id, events: [toolCalled("t1"), toolFinished("t1")] });
  const events = [...(await recordings.take([known, grown].map(({ id }) => ({ workspaceId, callId: id }))))];
  const [knownRecording, grownRecording] = [known, grown].map(({ id: callId }, index) => {
    return { workspaceId, callId, transcript: foldTranscript(events[index] ?? []) };
  });
  if (knownRecording === undefined || grownRecording === undefined) throw new Error("Two were read.");
  expect(await recordings.save([knownRecording])).toEqual(["saved"]);
  const gone = { ...knownRecording, callId: "call_gone" };
  expect(await recordings.save([knownRecording, gone, grownRecording])).toEqual([
    "unchanged",
    "gone",
    "saved",
  ]);
  expect(await calls.recordedTranscript(grown.id)).toEqual(grownRecording.transcript);
  expect((await calls.list()).items.find(({ id }) => id === grown.id)).toMatchObject({ toolCallCount: 1 });
});

test("no index has to be changed with the row of a call for an event that is added to it", async () => {
  const definitions = await queryRows(
    database,
    "select pg_get_indexdef(indexrelid) as index from pg_index where indrelid = 'calls'::regclass",
  );
  expect(definitions.length).toBeGreaterThan(3);
  const changing = /last_active_at|next_sequence|event_count|news_queued/;
  expect(definitions.filter(({ index }) => changing.test(String(index)))).toEqual([]);
});
