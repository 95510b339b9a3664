import { foldTranscript } from "@callhook/core";
import { expect, test } from "vitest";
import { rejectionOf } from "../testing/rejection.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callerSays } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { callRepository } from "./call-repository.ts";

const { database } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });

test("whatever is asked of a call that does not exist, the answer is the same", async () => {
  const callId = "call_unknown";
  for (const attempt of [
    () => calls.get(callId),
    () => calls.events({ callId }),
    () => calls.events({ callId, afterSequence: 5 }),
    () => calls.recordedTranscript(callId),
  ]) {
    expect(await rejectionOf(attempt())).toMatchObject({
      code: "not-found",
      message: "This call does not exist, or it was removed.",
    });
  }
});

test("events are read in the order of their numbers, whatever order they came in", async () => {
  const { id: callId } = await startACall(calls);
  for (const sequence of [5, 3, 2, 4])
    await calls.append({ callId, events: [{ ...callerSays(`words ${sequence}`), sequence }] });
  const events = await calls.events({ callId });
  expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
  expect((await calls.events({ callId, afterSequence: 3 })).map(({ sequence }) => sequence)).toEqual([4, 5]);
});

test("what was missing is read with what is new, and nothing that lies between", async () => {
  const { id: callId } = await startACall(calls);
  for (const sequence of [2, 5, 6])
    await calls.append({ callId, events: [{ ...callerSays(`words ${sequence}`), sequence }] });
  const read = async () => {
    const { events } = await calls.readableEvents({ callId, afterSequence: 5, missing: [3, 4] });
    return events.map(({ sequence }) => sequence);
  };
  expect(await read()).toEqual([6]);
  await calls.append({ callId, events: [{ ...callerSays("late"), sequence: 4 }] });
  expect(await read()).toEqual([4, 6]);
});

test("a call that has nothing new has no events, which is not the same as no call", async () => {
  const { id: callId } = await startACall(calls);
  expect(await calls.events({ callId, afterSequence: 1 })).toEqual([]);
});

test("a call is not recorded until somebody recorded it, and then reads back with every member", async () => {
  const { id: callId } = await startACall(calls);
  expect(await calls.recordedTranscript(callId)).toBeNull();
  const transcript = foldTranscript(await calls.events({ callId }));
  await calls.saveTranscript({ callId, transcript });
  expect(await calls.recordedTranscript(callId)).toEqual(transcript);
});
