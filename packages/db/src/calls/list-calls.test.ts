import { foldTranscript } from "@callhook/core";
import { expect, test } from "vitest";
import { callAnalysisRepository } from "../analyses/call-analysis-repository.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { aFailure } from "../testing/an-outcome.ts";
import { queryRows } from "../testing/query-rows.ts";
import { startACall } from "../testing/start-a-call.ts";
import { agentSays, callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import type { NewEvent } from "./append-events.ts";
import { type CallRepository, callRepository } from "./call-repository.ts";
import type { CallFilter } from "./call-filter.ts";
import type { CallStart } from "./start-call.ts";

const { database } = useTestDatabase();
let workspaceCount = 0;

async function freshCalls(): Promise<CallRepository> {
  workspaceCount += 1;
  const workspaceId = `workspace-${workspaceCount}`;
  await addWorkspace({ database, id: workspaceId });
  return callRepository({ database, workspaceId });
}

/** A call with these steps, recorded as the worker records it. */
async function recordedCall(
  calls: CallRepository,
  call: Partial<CallStart> & { steps?: NewEvent[] },
): Promise<string> {
  const { steps = [], ...start } = call;
  const { id: callId } = await startACall(calls, start);
  await calls.append({ callId, events: steps });
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
  return callId;
}

const idsOf = async (calls: CallRepository, filter: CallFilter) =>
  (await calls.list(filter)).items.map(({ id }) => id);

test("a summary tells what was said first, how long it took and how its tools fared", async () => {
  const calls = await freshCalls();
  const at = (second: number) => `2026-02-01T10:00:${String(second).padStart(2, "0")}.000Z`;
  const callId = await recordedCall(calls, {
    from: "+14155550134",
    at: at(0),
    steps: [
      { ...agentSays("Hello, how can I help?"), at: at(1) },
      { ...callerSays("Do you come out to 94110?"), at: at(3) },
      { ...toolCalled("t1", "tool_1"), at: at(4) },
      { ...toolFinished("t1"), at: at(5) },
      { ...toolCalled("t2", "tool_1"), at: at(6) },
      { ...toolFinished("t2", aFailure({ toolCallId: "t2" })), at: at(7) },
      { ...callEnded(), at: at(9) },
    ],
  });
  const { items } = await calls.list();
  const { variables: _variables, mocks: _mocks, ...call } = await calls.get(callId);
  expect(items).toEqual([
    {
      ...call,
      recorded: true,
      title: null,
      durationMs: 9_000,
      turnCount: 2,
      toolCallCount: 2,
      failedToolCallCount: 1,
      slowestToolCallMs: 1_000,
      interrupted: false,
      flagged: false,
      openingWords: "Do you come out to 94110?",
    },
  ]);
  expect(items[0]).toMatchObject({ from: "+14155550134", status: "ended", startedAt: at(0), endedAt: at(9) });
});

test("a call that was analysed is listed with its title, as far as a list can show it", async () => {
  const calls = await freshCalls();
  const analyses = callAnalysisRepository({ database, workspaceId: `workspace-${workspaceCount}` });
  const [named, odd, bare] = [await startACall(calls), await startACall(calls), await startACall(calls)];
  const old = await startACall(calls);
  const others = { model: null, note: null, madeBy: "rules" } as const;
  const anAnalysis = {
    ...others,
    summary: "It was.",
    success: "unknown",
    successReason: "Nobody knows.",
  } as const;
  const save = (callId: string, title: string) =>
    analyses.save({
      callId,
      eventCount: 1,
      analysis: { ...anAnalysis, collectedData: [], unbackedClaims: [], title },
    });
  await save(named.id, "Older");
  await save(named.id, "Blocked drain in 94110");
  await save(odd.id, "Asked for \0");
  await save(old.id, "Water heater \0");
  // As it was saved before there was a copy for lists.
  await queryRows(database, `update call_analyses set title = null where call_id = '${old.id}'`);
  const { items } = await calls.list();
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  expect(titles.get(named.id)).toBe("Blocked drain in 94110");
  expect(titles.get(odd.id)).toContain("Asked for");
  expect(titles.get(old.id)).toBe("Water heater \0");
  expect(titles.get(bare.id)).toBeNull();
});

test("a page of calls with large variables is small, because a list leaves them out", async () => {
  const calls = await freshCalls();
  const variables = Object.fromEntries(
    Array.from({ length: 50 }, (_, key) => [`key_${key}`, "v".repeat(2_000)]),
  );
  for (let count = 0; count < 30; count += 1) await startACall(calls, { variables });
  const page = await calls.list({ limit: 30 });
  expect(page.items).toHaveLength(30);
  expect(JSON.stringify(page).length).toBeLessThan(30 * 1_000);
  expect((await calls.get(page.items[0]?.id ?? "")).variables).toEqual(variables);
});

test("a call that goes on and cannot be recorded is listed with how long it took, and as not recorded in full", async () => {
  const calls = await freshCalls();
  const at = (second: number) => `2026-02-01T10:00:${String(second).padStart(2, "0")}.000Z`;
  const callId = await recordedCall(calls, { at: at(0), steps: [{ ...callerSays("Hello?"), at: at(2) }] });
  expect((await calls.list()).items).toMatchObject([{ recorded: true, durationMs: 2_000, turnCount: 1 }]);
  await calls.append({ callId, events: [{ ...callerSays("Anybody?"), at: at(5) }] });
  expect((await calls.list()).items).toMatchObject([{ recorded: false, durationMs: 2_000, turnCount: 1 }]);
  await calls.append({ callId, events: [{ ...callEnded(), at: at(9) }] });
  expect((await calls.list()).items).toMatchObject([{ recorded: false, durationMs: 9_000, turnCount: 1 }]);
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
  expect((await calls.list()).items).toMatchObject([{ recorded: true, durationMs: 9_000, turnCount: 2 }]);
});

test("a call is listed before it was recorded for the first time", async () => {
  const calls = await freshCalls();
  const { id: callId } = await startACall(calls, { at: "2026-02-01T10:00:00.000Z" });
  const figures = {
    recorded: false,
    turnCount: 0,
    toolCallCount: 0,
    failedToolCallCount: 0,
    openingWords: null,
  };
  expect((await calls.list()).items).toMatchObject([{ id: callId, durationMs: 0, ...figures }]);
  await calls.append({ callId, events: [{ ...callEnded(), at: "2026-02-01T10:00:02.500Z" }] });
  expect((await calls.list()).items).toMatchObject([{ status: "ended", durationMs: 2_500, ...figures }]);
});

test("pages hold every call once, newest first, also those that started in the same millisecond", async () => {
  const calls = await freshCalls();
  for (let count = 0; count < 9; count += 1) {
    await startACall(calls, { at: `2026-02-0${1 + (count % 3)}T10:00:00.000Z`, callId: `call-${count}` });
  }
  const seen: { id: string; startedAt: string }[] = [];
  let cursor: string | undefined;
  do {
    const page = await calls.list({ cursor, limit: 2 });
    seen.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  const days = seen.map(({ startedAt }) => startedAt.slice(0, 10));
  expect(new Set(seen.map(({ id }) => id)).size).toBe(9);
  expect(days).toEqual(["03", "03", "03", "02", "02", "02", "01", "01", "01"].map((day) => `2026-02-${day}`));
});

test("a call that starts while pages are read does not shift them", async () => {
  const calls = await freshCalls();
  for (const day of [1, 2, 3])
    await startACall(calls, { callId: `day-${day}`, at: `2026-02-0${day}T00:00:00.000Z` });
  const first = await calls.list({ limit: 2 });
  await startACall(calls, { callId: "day-4", at: "2026-02-04T00:00:00.000Z" });
  const second = await calls.list({ limit: 2, cursor: first.nextCursor ?? "" });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(["day-3", "day-2", "day-1"]);
});

test("the list is filtered by agent, channel and status, alone and together", async () => {
  const calls = await freshCalls();
  const phone = await recordedCall(calls, { channel: "phone", steps: [callEnded()] });
  const browser = await recordedCall(calls, { channel: "simulator" });
  const chat = await recordedCall(calls, { agent: "assistant", channel: "chat" });
  expect(await idsOf(calls, { agent: "assistant" })).toEqual([chat]);
  expect(await idsOf(calls, { channel: "phone" })).toEqual([phone]);
  expect(await idsOf(calls, { status: "active", agent: "receptionist" })).toEqual([browser]);
  expect(await idsOf(calls, { status: "ended", channel: "chat" })).toEqual([]);
});

test("the list is filtered by when calls started: from inclusive, to exclusive", async () => {
  const calls = await freshCalls();
  for (const day of [1, 2, 3])
    await startACall(calls, { callId: `day-${day}`, at: `2026-02-0${day}T00:00:00.000Z` });
  expect(await idsOf(calls, { from: "2026-02-02T00:00:00Z" })).toEqual(["day-3", "day-2"]);
  expect(await idsOf(calls, { to: "2026-02-02T00:00:00Z" })).toEqual(["day-1"]);
  const oneDay = { from: "2026-02-02T01:00:00+01:00", to: "2026-02-03T00:00:00Z" };
  expect(await idsOf(calls, oneDay)).toEqual(["day-2"]);
  await expect(calls.list({ from: "yesterday" })).rejects.toMatchObject({ issues: [{ path: "from" }] });
});

test("calls are found by the tool that they used and by how it ended there", async () => {
  const calls = await freshCalls();
  const failed = await recordedCall(calls, {
    steps: [toolCalled("t1", "tool_a"), toolFinished("t1", aFailure({ toolCallId: "t1" }))],
  });
  const mixed = await recordedCall(calls, {
    steps: [
      toolCalled("t1", "tool_a"),
      toolFinished("t1"),
      toolCalled("t2", "tool_b"),
      toolFinished("t2", aFailure({ toolCallId: "t2" })),
    ],
  });
  const running = await recordedCall(calls, { steps: [toolCalled("t1", "tool_a")] });
  const sorted = async (filter: CallFilter) => (await idsOf(calls, filter)).toSorted();
  expect(await sorted({ toolId: "tool_a" })).toEqual([failed, mixed, running].toSorted());
  expect(await sorted({ toolOutcome: "failed" })).toEqual([failed, mixed].toSorted());
  expect(await sorted({ toolId: "tool_a", toolOutcome: "failed" })).toEqual([failed]);
  expect(await sorted({ toolId: "tool_a", toolOutcome: "succeeded" })).toEqual([mixed]);
  expect(await sorted({ toolId: "tool_c" })).toEqual([]);
});

test("the search finds words of either side by their stem, whatever their case, and who called", async () => {
  const calls = await freshCalls();
  const drain = await recordedCall(calls, {
    from: "+14155550134",
    steps: [
      callerSays("My drain is 100% blocked, near Main/Second."),
      agentSays("We will send SOMEBODY to 94110"),
    ],
  });
  const path = await recordedCall(calls, {
    from: "anna_b",
    steps: [callerSays(String.raw`It is in C:\temp, isn't it?`)],
  });
  for (const search of [
    "DRAIN",
    "drains",
    "somebody blocked",
    "100%",
    "second",
    "94110",
    '"drain is 100% blocked"',
  ])
    expect(await idsOf(calls, { search }), search).toEqual([drain]);
  for (const search of ["+1 (415) 555-0134", "4155550134", "555-0134", "0134", "14155550134"])
    expect(await idsOf(calls, { search }), search).toEqual([drain]);
  expect(await idsOf(calls, { search: "anna" })).toEqual([path]);
  expect(await idsOf(calls, { search: String.raw`c:\temp` })).toEqual([path]);
  expect(await idsOf(calls, { search: "isn't" })).toEqual([path]);
  for (const search of [
    "d%n",
    "drain temp",
    '"blocked drain"',
    "\0",
    "%",
    "'",
    "55501",
    "'#w workspace'",
    "#slow",
  ])
    expect(await idsOf(calls, { search }), search).toEqual([]);
  expect(await idsOf(calls, { search: " " })).toHaveLength(2);
});
