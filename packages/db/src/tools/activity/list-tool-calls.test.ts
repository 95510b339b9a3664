import { foldTranscript } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";
import { expect, test } from "vitest";
import { callRepository } from "../../calls/call-repository.ts";
import { aFailure, aSuccess } from "../../testing/an-outcome.ts";
import { addToolCalls } from "../../testing/add-tool-calls.ts";
import { queryRows } from "../../testing/query-rows.ts";
import { startACall } from "../../testing/start-a-call.ts";
import { toolCalled, toolFinished } from "../../testing/steps.ts";
import { useTestDatabase } from "../../testing/test-database.ts";
import { toolRepository } from "../tool-repository.ts";
import { toolActivityRepository } from "./tool-activity-repository.ts";

const { database } = useTestDatabase();
const scope = { database, workspaceId: "default" };
const calls = callRepository(scope);
const activity = toolActivityRepository(scope);
const request = { method: "GET", url: "https://api.example.com/", headers: {}, body: null };

async function aTool(): Promise<string> {
  return (await toolRepository(scope).create(aToolDraft())).id;
}

async function record(callId: string): Promise<void> {
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
}

test("what a call did with the tool is listed newest first, with what it came to and how long it took", async () => {
  const toolId = await aTool();
  const { id: callId } = await startACall(calls, { agent: "assistant", channel: "chat" });
  const answered = { ...aSuccess({ toolCallId: "t1" }), request };
  await calls.append({
    callId,
    events: [
      { ...toolCalled("t1", toolId), at: "2026-06-01T10:00:00.000Z" },
      { ...toolFinished("t1", answered), at: "2026-06-01T10:00:00.250Z" },
      { ...toolCalled("t2", toolId), at: "2026-06-01T10:00:01.000Z" },
      { ...toolFinished("t2", aFailure({ toolCallId: "t2" })), at: "2026-06-01T10:00:02.000Z" },
      { ...toolCalled("t3", toolId), at: "2026-06-01T10:00:03.000Z" },
    ],
  });
  await record(callId);
  const { items } = await activity.toolCalls({ toolId });
  const shared = { callId, agent: "assistant", channel: "chat", toolVersion: 1, mocked: false };
  expect(items).toMatchObject([
    { ...shared, toolCallId: "t3", outcome: null, durationMs: null },
    { ...shared, toolCallId: "t2", outcome: "failed", failureReason: "timed-out", durationMs: 1000 },
    { ...shared, toolCallId: "t1", outcome: "succeeded", failureReason: null, durationMs: 250, sequence: 2 },
  ]);
  const only = async (outcome: "succeeded" | "failed" | "running") =>
    (await activity.toolCalls({ toolId, outcome })).items.map(({ toolCallId }) => toolCallId);
  expect(await Promise.all([only("succeeded"), only("failed"), only("running")])).toEqual([
    ["t1"],
    ["t2"],
    ["t3"],
  ]);
});

test("phases are kept of what was sent, and of nothing that was refused, mocked or answered before", async () => {
  const toolId = await aTool();
  const { id: callId } = await startACall(calls);
  const outcomes = {
    sent: { ...aSuccess({ toolCallId: "sent" }), request },
    refused: aFailure({ toolCallId: "refused" }),
    mocked: { ...aSuccess({ toolCallId: "mocked" }), request, mocked: true },
    repeated: {
      ...aSuccess({ toolCallId: "repeated" }),
      request,
      replay: { from: "cache" as const, toolCallId: "sent", ageMs: 5 },
    },
  };
  for (const [id, outcome] of Object.entries(outcomes))
    await calls.append({ callId, events: [toolCalled(id, toolId), toolFinished(id, outcome)] });
  await record(callId);
  const rows = await queryRows(
    database,
    `select tool_call_id, first_byte_ms, mocked from tool_calls where call_id = '${callId}' order by sequence`,
  );
  expect(rows).toEqual([
    { tool_call_id: "sent", first_byte_ms: 12, mocked: false },
    { tool_call_id: "refused", first_byte_ms: null, mocked: false },
    { tool_call_id: "mocked", first_byte_ms: null, mocked: true },
    { tool_call_id: "repeated", first_byte_ms: null, mocked: false },
  ]);
});

test("in a simulation only what reached the endpoint is real", async () => {
  const toolId = await aTool();
  const { id: callId } = await startACall(calls, { mocks: { whenNoneFits: "call" } });
  await calls.append({
    callId,
    events: [
      toolCalled("refused", toolId),
      toolFinished("refused", aFailure({ toolCallId: "refused" })),
      toolCalled("real", toolId),
      toolFinished("real", { ...aSuccess({ toolCallId: "real" }), request }),
      toolCalled("running", toolId),
    ],
  });
  await record(callId);
  const { items } = await activity.toolCalls({ toolId });
  expect(items.map(({ toolCallId, mocked }) => [toolCallId, mocked])).toEqual([
    ["running", true],
    ["real", false],
    ["refused", true],
  ]);
});

test("page by page every tool call is met once, also where all began at the same moment", async () => {
  const toolId = await aTool();
  const at = new Date("2026-06-01T10:00:00Z");
  for (let call = 0; call < 2; call += 1)
    await addToolCalls({ database, toolId, toolCalls: Array.from({ length: 5 }, () => ({ at })) });
  const met: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await activity.toolCalls({ toolId, limit: 3, cursor });
    met.push(...page.items.map(({ callId, sequence }) => `${callId} ${sequence}`));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(met).toHaveLength(10);
  expect(new Set(met).size).toBe(10);
  const listing = activity.toolCalls({ toolId, cursor: "nonsense" });
  await expect(listing).rejects.toMatchObject({ code: "invalid-input", issues: [{ path: "cursor" }] });
});

test("a line of what it was called with is there, and where that is not on record nothing is", async () => {
  const toolId = await aTool();
  const { id: callId } = await startACall(calls);
  const long = { ...toolCalled("t2", toolId), arguments: { notes: "x".repeat(5000) } };
  await calls.append({ callId, events: [toolCalled("t1", toolId), long] });
  await record(callId);
  await addToolCalls({ database, toolId, toolCalls: [{ at: new Date("2020-01-01T00:00:00Z") }] });
  const { items } = await activity.toolCalls({ toolId });
  const given = items.map(({ arguments: said }) => said);
  expect(given[0]).toHaveLength(300);
  expect(JSON.parse(given[1] ?? "")).toEqual({ zip_code: "94110" });
  expect(given[2]).toBeNull();
});

test("slow ones are told apart, and found from an index of their own", async () => {
  const toolId = await aTool();
  const at = new Date("2026-06-01T10:00:00Z");
  await addToolCalls({
    database,
    toolId,
    toolCalls: [1_999, 2_000, 9_000].map((durationMs) => ({ at, durationMs })),
  });
  const { items } = await activity.toolCalls({ toolId, slow: true });
  expect(items.map(({ durationMs }) => durationMs)).toEqual([9_000, 2_000]);
});
