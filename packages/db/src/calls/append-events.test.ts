import { transcriptEventDraftSchema } from "@callhook/core";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { aFailure, aSuccess } from "../testing/an-outcome.ts";
import { queuedCalls } from "../testing/queued-calls.ts";
import { startACall } from "../testing/start-a-call.ts";
import { agentSays, callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { callRepository } from "./call-repository.ts";
import { callRecordings } from "./recordings.ts";

const { database } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });

const sequencesOf = (events: { sequence: number }[]) => events.map(({ sequence }) => sequence);
const jobsOfCall = async (callId: string) =>
  (await queuedCalls(database)).filter((queued) => queued === callId).length;

test("appended events are answered numbered and dated, and read back the same", async () => {
  const { id: callId } = await startACall(calls);
  const events = [callerSays("hello"), toolCalled("t1", "tool_1"), toolFinished("t1"), agentSays("yes")];
  const appended = await calls.append({ callId, events });
  expect(sequencesOf(appended)).toEqual([2, 3, 4, 5]);
  const [start, ...rest] = await calls.events({ callId });
  expect(start).toMatchObject({ type: "call-started", sequence: 1, agent: "receptionist" });
  expect(rest).toEqual(appended);
  expect(await calls.events({ callId, afterSequence: 3 })).toEqual(appended.slice(2));
  expect(await calls.events({ callId, afterSequence: 99 })).toEqual([]);
});

test("appending the same numbered events again changes nothing and queues nothing", async () => {
  const { id: callId } = await startACall(calls);
  const events = [
    { ...callerSays("one"), sequence: 2 },
    { ...agentSays("two"), sequence: 3 },
  ];
  const first = await calls.append({ callId, events });
  const jobs = await jobsOfCall(callId);
  expect(await calls.append({ callId, events })).toEqual(first);
  expect(await calls.events({ callId })).toHaveLength(3);
  expect(await jobsOfCall(callId)).toBe(jobs);
});

test("what is read can be appended again as it is", async () => {
  const { id: callId } = await startACall(calls, { from: "+14155550134", variables: { vip: true } });
  await calls.append({
    callId,
    events: [callerSays("hello"), toolCalled("t"), toolFinished("t"), callEnded()],
  });
  const events = await calls.events({ callId });
  expect(await calls.append({ callId, events })).toEqual(events);
});

test("the same number with other content is refused, and nothing of that batch is kept", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [{ ...callerSays("one"), sequence: 2 }] });
  const conflicting = calls.append({
    callId,
    events: [
      { ...agentSays("new"), sequence: 3 },
      { ...callerSays("other"), sequence: 2 },
    ],
  });
  await expect(conflicting).rejects.toMatchObject({ code: "sequence-conflict" });
  expect(await calls.events({ callId })).toHaveLength(2);
});

test("twenty that append to one call at once leave no gap and no double", async () => {
  const { id: callId } = await startACall(calls);
  const appended = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      calls.append({ callId, events: [callerSays(`a${index}`), agentSays(`b${index}`)] }),
    ),
  );
  const events = await calls.events({ callId });
  expect(sequencesOf(events)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
  for (const [first, second] of appended) expect(second?.sequence).toBe((first?.sequence ?? 0) + 1);
});

test("twenty that append the same numbered event at once leave one", async () => {
  const { id: callId } = await startACall(calls);
  const events = [{ ...callerSays("same"), sequence: 2 }];
  await Promise.all(Array.from({ length: 20 }, () => calls.append({ callId, events })));
  expect(await calls.events({ callId })).toHaveLength(2);
});

test("a batch of 1,200 events is kept whole and in order", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({
    callId,
    events: Array.from({ length: 1_200 }, (_, index) => callerSays(`words ${index}`)),
  });
  const events = await calls.events({ callId, afterSequence: 1 });
  const words = events.map((event) => (event.type === "caller-spoke" ? event.text : ""));
  expect(words).toEqual(Array.from({ length: 1_200 }, (_, index) => `words ${index}`));
});

test("an append queues one job for its call, however many events it brings", async () => {
  const { id: callId } = await startACall(calls);
  await callRecordings(database).take([{ workspaceId: "default", callId }]);
  const before = await jobsOfCall(callId);
  await calls.append({ callId, events: [callerSays("one"), callerSays("two")] });
  expect(await jobsOfCall(callId)).toBe(before + 1);
});

test("when the job cannot be queued the events are not kept either", async () => {
  const { id: callId } = await startACall(calls);
  const connection = connectionOf(database);
  await connection.execute(sql`alter table pgboss.job_common add constraint no_jobs check (false) not valid`);
  try {
    await expect(calls.append({ callId, events: [callerSays("lost?"), callEnded()] })).rejects.toThrow();
    await expect(startACall(calls, { callId: "call_never" })).rejects.toThrow();
  } finally {
    await connection.execute(sql`alter table pgboss.job_common drop constraint no_jobs`);
  }
  expect(await calls.events({ callId })).toHaveLength(1);
  expect(await calls.get(callId)).toMatchObject({ status: "active", endedAt: null });
  await expect(calls.get("call_never")).rejects.toMatchObject({ code: "not-found" });
  expect(sequencesOf(await calls.append({ callId, events: [callerSays("found")] }))).toEqual([2]);
});

test("the end of a call is written on it, and nothing but a running tool's outcome follows", async () => {
  const { id: callId } = await startACall(calls);
  const at = "2030-05-05T05:05:05.500Z";
  await calls.append({ callId, events: [toolCalled("slow"), { ...callEnded("agent-hung-up"), at }] });
  expect(await calls.get(callId)).toMatchObject({ status: "ended", endedAt: at, endReason: "agent-hung-up" });
  await expect(calls.append({ callId, events: [callerSays("hello?")] })).rejects.toMatchObject({
    code: "call-ended",
  });
  const late = await calls.append({ callId, events: [toolFinished("slow")] });
  expect(sequencesOf(late)).toEqual([4]);
  const again = calls.append({ callId, events: [toolFinished("slow", aFailure({ toolCallId: "slow" }))] });
  await expect(again).rejects.toMatchObject({ code: "sequence-conflict" });
  expect(await calls.get(callId)).toMatchObject({ status: "ended", endedAt: at });
});

test.each(["tool-finished", "call-ended"])("of ten %s at once for one call one is kept", async (type) => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [toolCalled("t")] });
  const results = await Promise.allSettled(
    Array.from({ length: 10 }, (_, value) => {
      const finished = toolFinished("t", aSuccess({ toolCallId: "t", value }));
      return calls.append({
        callId,
        events: [type === "call-ended" ? callEnded(`reason ${value}`) : finished],
      });
    }),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await calls.events({ callId })).toHaveLength(3);
});

test("NUL characters, lone surrogates and every other text survive unchanged", async () => {
  const { id: callId } = await startACall(calls, {
    variables: { "odd\0key": "\ud800 and \0" },
    from: "\0+1\udfff",
  });
  const texts = [
    "\0",
    "a\u0000b",
    "\ud83d",
    "\udc00\ud800",
    "👩‍🔧 ‮rtl",
    "\u2028\u2029",
    "'; drop table calls; --",
    "\\u0000",
    "ÿ".repeat(20_000),
  ];
  const value = { "\0": ["\ud800", { __proto__x: "\udfff" }], text: "\\\0" };
  const outcome = aSuccess({ toolCallId: "odd\0\ud800", value });
  const events = [...texts.map(callerSays), toolCalled("odd\0\ud800"), toolFinished("odd\0\ud800", outcome)];
  const appended = await calls.append({ callId, events });
  const [start, ...read] = await calls.events({ callId });
  expect(read).toEqual(appended);
  expect(read.flatMap((event) => ("text" in event ? event.text : []))).toEqual(texts);
  expect(read.at(-1)).toMatchObject({ toolCallId: "odd\0\ud800", outcome: { value } });
  expect(start).toMatchObject({ from: "\0+1\udfff", variables: { "odd\0key": "\ud800 and \0" } });
  expect(await calls.get(callId)).toMatchObject({
    from: "\ufffd+1\ufffd",
    variables: { "odd\0key": "\ud800 and \0" },
  });
  await calls.append({ callId, events: [callEnded("\0")] });
  expect(await calls.get(callId)).toMatchObject({ endReason: "\ufffd" });
});

function nested(depth: number): string {
  return "[".repeat(depth) + "]".repeat(depth);
}

test("values nested 90 levels deep survive unchanged", async () => {
  const { id: callId } = await startACall(calls);
  const value = JSON.parse(nested(90));
  const events = [toolCalled("deep"), toolFinished("deep", aSuccess({ toolCallId: "deep", value }))];
  await calls.append({ callId, events });
  const last = (await calls.events({ callId })).at(-1);
  expect(JSON.stringify(last)).toContain(nested(90));
});

test.each([4_000, 200_000])(
  "a value nested %d levels deep is refused by its place, never a crash",
  async (depth) => {
    const { id: callId } = await startACall(calls);
    const value = JSON.parse(nested(depth));
    const events = [callerSays("before"), toolFinished("deep", aSuccess({ toolCallId: "deep", value }))];
    await expect(calls.append({ callId, events })).rejects.toMatchObject({
      code: "invalid-input",
      issues: [{ path: expect.stringMatching(/^events\.1\.outcome/) }],
    });
    expect(await calls.events({ callId })).toHaveLength(1);
  },
);

test("steps that are no steps are refused with the place of every problem", async () => {
  const { id: callId } = await startACall(calls);
  const events = [callerSays("fine"), callerSays(""), { ...callerSays("fine"), sequence: 0 }];
  await expect(calls.append({ callId, events })).rejects.toMatchObject({
    code: "invalid-input",
    issues: [{ path: "events.1.text" }, { path: "events.2.sequence" }],
  });
  expect(transcriptEventDraftSchema.safeParse(events[0]).success).toBe(true);
  expect(await calls.events({ callId })).toHaveLength(1);
});

test("a time that PostgreSQL cannot hold is refused as input", async () => {
  const { id: callId } = await startACall(calls);
  const events = [{ ...callerSays("long ago"), at: "0000-01-01T00:00:00Z" }];
  await expect(calls.append({ callId, events })).rejects.toMatchObject({ code: "invalid-input" });
});

test("nothing to append is no news", async () => {
  const { id: callId } = await startACall(calls);
  const jobs = await jobsOfCall(callId);
  expect(await calls.append({ callId, events: [] })).toEqual([]);
  expect(await jobsOfCall(callId)).toBe(jobs);
});

test("a call that does not exist cannot be appended to or read", async () => {
  for (const callId of ["call_unknown", "", "x".repeat(5_000)]) {
    await expect(calls.append({ callId, events: [callerSays("hi")] })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(calls.events({ callId })).rejects.toMatchObject({ code: "not-found" });
    await expect(calls.get(callId)).rejects.toMatchObject({ code: "not-found" });
    await expect(calls.recordedTranscript(callId)).rejects.toMatchObject({ code: "not-found" });
  }
});

test("an append for idle calls only leaves a call alone to which something was added since", async () => {
  const { id: callId } = await startACall(calls);
  const past = new Date(Date.now() - 60_000);
  const future = new Date(Date.now() + 60_000);
  const events = [callEnded("abandoned")];
  expect(await calls.append({ callId, events, onlyIfIdleSince: past })).toEqual([]);
  expect(await calls.append({ callId, events, onlyIfIdleSince: future })).toHaveLength(1);
  expect(await calls.append({ callId, events, onlyIfIdleSince: future })).toEqual([]);
});

test("the late answer of a tool whose call has ended is on record, and one of no tool call of it is refused", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [toolCalled("t"), toolFinished("t"), callEnded()] });
  const late = (toolCallId: string) =>
    ({ type: "late-result-arrived", toolCallId, outcome: aSuccess({ toolCallId }) }) as const;
  await calls.append({ callId, events: [late("t")] });
  expect((await calls.events({ callId })).at(-1)).toMatchObject(late("t"));
  const unknown = calls.append({ callId, events: [late("unknown")] });
  await expect(unknown).rejects.toMatchObject({ code: "call-ended" });
});
