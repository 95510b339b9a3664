import { foldTranscript, type TranscriptEvent } from "@callhook/core";
import { expect, test } from "vitest";
import { aFailure } from "../testing/an-outcome.ts";
import { queryRows } from "../testing/query-rows.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { callRepository } from "./call-repository.ts";

const { database } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });

async function aCallWithEvents(): Promise<{ callId: string; events: TranscriptEvent[] }> {
  const { id: callId } = await startACall(calls);
  await calls.append({
    callId,
    events: [callerSays("hello\0\ud800"), toolCalled("t1", "tool_1"), toolFinished("t1"), callEnded()],
  });
  return { callId, events: await calls.events({ callId }) };
}

test("a transcript reads back exactly as it was saved", async () => {
  const { callId, events } = await aCallWithEvents();
  expect(await calls.recordedTranscript(callId)).toBeNull();
  const transcript = foldTranscript(events);
  expect(await calls.saveTranscript({ callId, transcript })).toBe(true);
  expect(await calls.recordedTranscript(callId)).toEqual(transcript);
});

test("an older transcript never replaces a newer one, and the same one is not written twice", async () => {
  const { callId, events } = await aCallWithEvents();
  const newer = foldTranscript(events);
  expect(await calls.saveTranscript({ callId, transcript: foldTranscript(events.slice(0, 3)) })).toBe(true);
  expect(await calls.saveTranscript({ callId, transcript: newer })).toBe(true);
  expect(await calls.saveTranscript({ callId, transcript: newer })).toBe(false);
  expect(await calls.saveTranscript({ callId, transcript: foldTranscript(events.slice(0, 4)) })).toBe(false);
  expect(await calls.recordedTranscript(callId)).toEqual(newer);
});

test("the fold that knows a late event is newer, although the last number is the same", async () => {
  const { callId, events } = await aCallWithEvents();
  const withGap = events.filter(({ sequence }) => sequence !== 2);
  expect(await calls.saveTranscript({ callId, transcript: foldTranscript(withGap) })).toBe(true);
  expect(await calls.saveTranscript({ callId, transcript: foldTranscript(events) })).toBe(true);
  expect(await calls.recordedTranscript(callId)).toMatchObject({ missingSequences: [], lastSequence: 5 });
});

test("a gap wider than a transcript lists does not make it look newer than the whole", async () => {
  const { callId, events } = await aCallWithEvents();
  const far = events.slice(0, 2).map((event, index) => ({ ...event, sequence: 1 + index * 100_000 }));
  expect(await calls.saveTranscript({ callId, transcript: foldTranscript(far) })).toBe(true);
  expect(await calls.saveTranscript({ callId, transcript: foldTranscript(events) })).toBe(true);
});

test("whatever order ten folds are saved in, the newest stays", async () => {
  const { callId, events } = await aCallWithEvents();
  const folds = [5, 1, 3, 2, 4, 5, 3, 1, 4, 2].map((count) => foldTranscript(events.slice(0, count)));
  const saved = await Promise.all(folds.map((transcript) => calls.saveTranscript({ callId, transcript })));
  expect(saved).toContain(true);
  expect(await calls.recordedTranscript(callId)).toEqual(foldTranscript(events));
});

test("a tool call that was running is finished by the next fold", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [toolCalled("t1", "tool_late")] });
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
  expect((await calls.list({ toolId: "tool_late", toolOutcome: "failed" })).items).toEqual([]);
  await calls.append({ callId, events: [toolFinished("t1", aFailure({ toolCallId: "t1" }))] });
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
  const { items } = await calls.list({ toolId: "tool_late", toolOutcome: "failed" });
  expect(items).toMatchObject([{ id: callId, toolCallCount: 1, failedToolCallCount: 1 }]);
});

test("a recorded tool call says which version of the tool was called", async () => {
  const { callId, events } = await aCallWithEvents();
  await calls.saveTranscript({ callId, transcript: foldTranscript(events) });
  expect(
    await queryRows(database, `select tool_id, tool_version from tool_calls where call_id = '${callId}'`),
  ).toEqual([{ tool_id: "tool_1", tool_version: 1 }]);
});

test("a call with 700 tool calls is recorded whole", async () => {
  const { id: callId } = await startACall(calls);
  const events = Array.from({ length: 700 }, (_, index) => toolCalled(`t${index}`, "tool_many"));
  await calls.append({ callId, events });
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
  expect((await calls.list({ toolId: "tool_many" })).items).toMatchObject([{ toolCallCount: 700 }]);
});

test("the transcript of a call that does not exist cannot be saved", async () => {
  const transcript = foldTranscript([]);
  const saving = calls.saveTranscript({ callId: "call_unknown", transcript });
  await expect(saving).rejects.toMatchObject({ code: "not-found" });
});
