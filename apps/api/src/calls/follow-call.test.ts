import type { TranscriptEvent } from "@callhook/core";
import type { UnreadableEvent } from "@callhook/db";
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { createCallFollowers } from "./call-followers.ts";
import { followCall } from "./follow-call.ts";

const call = { workspaceId: "w1", callId: "c1" };

function said(sequence: number): TranscriptEvent {
  const at = "2026-01-01T09:00:00.000Z";
  return {
    type: "caller-spoke",
    text: `Words ${sequence}`,
    turn: 1,
    heldDuringToolCallId: null,
    sequence,
    at,
  };
}

function unreadable(sequence: number): UnreadableEvent {
  return { sequence, at: "2026-01-01T09:00:00.000Z", type: "caller-spoke", toolCallId: null };
}

/** Follows a call whose record is this list, some of it unreadable; notes behind which numbers it was read, and how much that brought. */
function follow(record: TranscriptEvent[], damaged: UnreadableEvent[] = []) {
  const readAfter: number[] = [];
  const brought: number[] = [];
  const callFollowers = createCallFollowers({
    read: async (questions) =>
      questions.map(({ afterSequence, missing = [] }) => {
        readAfter.push(afterSequence);
        const isAsked = ({ sequence }: { sequence: number }) =>
          sequence > afterSequence || missing.includes(sequence);
        const value = { events: record.filter(isAsked), unreadable: damaged.filter(isAsked) };
        brought.push(value.events.length + value.unreadable.length);
        return { status: "fulfilled", value };
      }),
  });
  const leaving = new AbortController();
  const events = followCall({
    context: { workspaceId: "w1", services: { callFollowers }, checkAccess: async () => {} },
    callId: "c1",
    afterSequence: 0,
    signal: leaving.signal,
  });
  const heard: [number, number][] = [];
  const reading = (async () => {
    for await (const { event, resumeAfter } of events) heard.push([event.sequence, resumeAfter]);
  })();
  const tell = async (told: TranscriptEvent[] | undefined, options = { isRecorded: true }) => {
    if (options.isRecorded) record.push(...(told ?? []));
    callFollowers.wake({ ...call, ...(told === undefined ? {} : { events: told }) });
    await nextTurn();
  };
  return { heard, readAfter, brought, tell, leave: () => leaving.abort(), reading };
}

test("what news bring along is told without reading the record", async () => {
  const { heard, readAfter, tell, leave, reading } = follow([said(1)]);
  await nextTurn();
  await tell([said(2), said(3)]);
  await tell([said(4)]);
  expect(heard).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ]);
  expect(readAfter).toEqual([0]);
  leave();
  await reading;
});

test("where news were missed, brought nothing or came twice, each event is told once", async () => {
  const record = [said(1)];
  const { heard, readAfter, tell, leave, reading } = follow(record);
  await nextTurn();
  record.push(said(2));
  await tell([said(3)]);
  await tell([said(2)], { isRecorded: false });
  await tell([said(3)], { isRecorded: false });
  record.push(said(4));
  await tell(undefined);
  expect(heard.map(([sequence]) => sequence)).toEqual([1, 2, 3, 4]);
  expect(readAfter).toEqual([0, 1, 3]);
  leave();
  await reading;
});

test("behind a gap, a follower who comes back goes on before it, and what fills it is told", async () => {
  const { heard, readAfter, tell, leave, reading } = follow([said(1), said(4)]);
  await nextTurn();
  await tell([said(5)]);
  await tell([said(2)]);
  await tell([said(3)]);
  expect(heard).toEqual([
    [1, 1],
    [4, 1],
    [5, 1],
    [2, 2],
    [3, 5],
  ]);
  expect(readAfter).toEqual([0]);
  leave();
  await reading;
});

test("a gap that is never filled has the record read once, and no more of it than is new", async () => {
  const { heard, readAfter, brought, tell, leave, reading } = follow([said(1)]);
  await nextTurn();
  for (let sequence = 3; sequence <= 50; sequence += 1) await tell([said(sequence)]);
  expect(heard.at(-1)).toEqual([50, 1]);
  expect(heard).toHaveLength(49);
  expect(readAfter).toEqual([0, 1]);
  await tell(undefined);
  expect(readAfter).toEqual([0, 1, 50]);
  expect(brought).toEqual([1, 1, 0]);
  leave();
  await reading;
});

test("a service that leaves out number after number has no more read than what is new", async () => {
  const { heard, brought, tell, leave, reading } = follow([said(1)]);
  await nextTurn();
  for (let sequence = 3; sequence <= 41; sequence += 2) await tell([said(sequence)]);
  expect(heard).toHaveLength(21);
  expect(brought).toEqual(Array.from({ length: 21 }, () => 1));
  leave();
  await reading;
});

test("what fills a gap is told once, whether its news bring it or are missed", async () => {
  const record = [said(1), said(5)];
  const { heard, brought, tell, leave, reading } = follow(record);
  await nextTurn();
  record.push(said(3));
  await tell(undefined);
  await tell([said(3)], { isRecorded: false });
  await tell([said(4), said(6)]);
  record.push(said(2));
  await tell(undefined);
  expect(heard).toEqual([
    [1, 1],
    [5, 1],
    [3, 1],
    [4, 1],
    [6, 1],
    [2, 6],
  ]);
  expect(brought).toEqual([2, 1, 1]);
  leave();
  await reading;
});

test("an event that came twice before it was told is told once", async () => {
  const { heard, tell, leave, reading } = follow([said(1)]);
  await nextTurn();
  await tell([said(2), said(2)]);
  expect(heard.map(([sequence]) => sequence)).toEqual([1, 2]);
  leave();
  await reading;
});

test("what cannot be read is read past once, and whoever comes back goes on before it", async () => {
  const damaged = [unreadable(2), unreadable(4)];
  const { heard, readAfter, tell, leave, reading } = follow([said(1), said(3)], damaged);
  await nextTurn();
  await tell([said(5)]);
  await tell([said(6)]);
  expect(heard).toEqual([
    [1, 1],
    [3, 1],
    [5, 1],
    [6, 1],
  ]);
  expect(readAfter).toEqual([0]);
  leave();
  await reading;
});

test("an end that cannot be read is the end", async () => {
  const { heard, reading } = follow([said(1)], [{ ...unreadable(2), type: "call-ended" }]);
  await reading;
  expect(heard).toEqual([[1, 1]]);
});

test("the end of the call ends it, and so does leaving", async () => {
  const { heard, tell, reading } = follow([said(1)]);
  await nextTurn();
  const at = "2026-01-01T09:01:00.000Z";
  await tell([{ type: "call-ended", reason: "caller-hung-up", sequence: 2, at }]);
  await reading;
  expect(heard).toEqual([
    [1, 1],
    [2, 2],
  ]);
});
