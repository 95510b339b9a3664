import { foldTranscript } from "@callhook/core";
import { callRepository } from "@callhook/db";
import {
  aSuccess,
  callEnded,
  claimToolCall,
  queryRows,
  startACall,
  toolCalled,
  toolFinished,
  useTestDatabase,
} from "@callhook/db/testing";
import { expect, test } from "vitest";
import { recordTranscripts } from "./record-transcripts.ts";
import { settleLostToolCalls } from "./settle-lost-tool-calls.ts";

const { database } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });

/** A call on record that asked for one tool, as long ago as may be. */
async function callWith(options: {
  toolCallId: string;
  toolId?: string | null;
  ended?: boolean;
  idleSeconds?: number;
}): Promise<string> {
  const { toolCallId, toolId = "tool_1", ended = true, idleSeconds = 20 } = options;
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [toolCalled(toolCallId, toolId), ...(ended ? [callEnded()] : [])] });
  await recordTranscripts({ database, calls: [{ workspaceId: "default", callId }] });
  await queryRows(
    database,
    `update calls set last_active_at = now() - interval '${idleSeconds} seconds' where id = '${callId}'`,
  );
  return callId;
}

async function outcomesOf(callId: string) {
  const events = await calls.events({ callId });
  return events.flatMap((event) => (event.type === "tool-finished" ? [event.outcome] : []));
}

test("a write whose process was lost ends as not known, with the advice to check", async () => {
  const callId = await callWith({ toolCallId: "lost_write" });
  await claimToolCall({ database, callId, toolCallId: "lost_write" });
  await settleLostToolCalls({ database });
  expect(await outcomesOf(callId)).toMatchObject([
    { status: "failed", reason: "cancelled", advice: "check", message: expect.stringContaining("not known") },
  ]);
});

test("what the ledger knows of a lost tool call is its outcome", async () => {
  const callId = await callWith({ toolCallId: "lost_success", ended: false });
  const outcome = aSuccess({ toolCallId: "lost_success", value: { booked: 7 } });
  await claimToolCall({ database, callId, toolCallId: "lost_success", outcome });
  await settleLostToolCalls({ database });
  expect(await outcomesOf(callId)).toMatchObject([{ status: "succeeded", value: { booked: 7 } }]);
});

test("an outcome of the ledger that cannot be read is one that is not known, and holds up no others", async () => {
  const callId = await callWith({ toolCallId: "lost_unreadable" });
  const outcome = aSuccess({ toolCallId: "lost_unreadable" });
  await claimToolCall({ database, callId, toolCallId: "lost_unreadable", outcome });
  await queryRows(
    database,
    `update ledger_runs set outcome = '{"status":"from-another-world"}' where tool_call_id = 'lost_unreadable'`,
  );
  await settleLostToolCalls({ database });
  expect(await outcomesOf(callId)).toMatchObject([{ status: "failed", advice: "check" }]);
});

test("of what was never claimed the record says once the call has ended that Callhook sent nothing, and no more", async () => {
  const callId = await callWith({ toolCallId: "never_sent" });
  const going = await callWith({ toolCallId: "may_still_be_sent", ended: false });
  await settleLostToolCalls({ database });
  expect(await outcomesOf(callId)).toMatchObject([
    { reason: "cancelled", advice: "check", message: expect.stringContaining("Callhook sent no request") },
  ]);
  expect(await outcomesOf(going)).toEqual([]);
});

test("a tool call that nobody finished makes its call no longer, and itself not slow, however late that is noticed", async () => {
  const { id: callId } = await startACall(calls, { at: "2026-01-05T09:00:00.000Z" });
  await calls.append({
    callId,
    events: [
      { ...toolCalled("never_finished", "tool_1"), at: "2026-01-05T09:00:01.000Z" },
      { ...callEnded(), at: "2026-01-05T09:00:02.000Z" },
    ],
  });
  await recordTranscripts({ database, calls: [{ workspaceId: "default", callId }] });
  await queryRows(
    database,
    `update calls set last_active_at = now() - interval '20 seconds' where id = '${callId}'`,
  );
  await settleLostToolCalls({ database });
  const { toolCalls, durationMs } = foldTranscript(await calls.events({ callId }));
  expect(toolCalls).toMatchObject([{ durationMs: 1_000, outcome: { timings: { total: 1_000 } } }]);
  expect(durationMs).toBe(2_000);
});

test("a read that was lost may be tried again", async () => {
  const callId = await callWith({ toolCallId: "lost_read" });
  await claimToolCall({ database, callId, toolCallId: "lost_read", effect: "read" });
  await settleLostToolCalls({ database });
  expect(await outcomesOf(callId)).toMatchObject([{ advice: "retry" }]);
});

test("a service that runs tools itself has a quarter of an hour to bring their outcomes", async () => {
  const early = await callWith({ toolCallId: "of_a_service", toolId: null, idleSeconds: 600 });
  const late = await callWith({ toolCallId: "of_a_service", toolId: null, idleSeconds: 1000 });
  await settleLostToolCalls({ database });
  expect(await outcomesOf(early)).toEqual([]);
  expect(await outcomesOf(late)).toMatchObject([{ reason: "cancelled", advice: "check" }]);
});

test("an outcome that arrived after all stays the only one, however many workers settle at once", async () => {
  const arrived = await callWith({ toolCallId: "arrived" });
  await claimToolCall({ database, callId: arrived, toolCallId: "arrived" });
  await calls.append({ callId: arrived, events: [toolFinished("arrived")] });
  const lost = await callWith({ toolCallId: "wanted_by_three" });
  await claimToolCall({ database, callId: lost, toolCallId: "wanted_by_three" });
  const reports = await Promise.all(Array.from({ length: 3 }, () => settleLostToolCalls({ database })));
  expect(reports.flatMap(({ failed }) => failed)).toEqual([]);
  expect(await outcomesOf(arrived)).toMatchObject([{ status: "succeeded" }]);
  expect(await outcomesOf(lost)).toHaveLength(1);
});
