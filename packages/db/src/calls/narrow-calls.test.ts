import { type CallTranscript, foldTranscript } from "@callhook/core";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { callAnalysisRepository } from "../analyses/call-analysis-repository.ts";
import { connectionOf } from "../database.ts";
import { aFailure } from "../testing/an-outcome.ts";
import { startACall } from "../testing/start-a-call.ts";
import { agentSays, callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { workspaceRepository } from "../workspaces/workspace-repository.ts";
import { callRepository } from "./call-repository.ts";
import type { CallFilter } from "./call-filter.ts";
import { pickCalls } from "./pick-calls.ts";
import type { CallStart } from "./start-call.ts";

const { database } = useTestDatabase();
const scope = { database, workspaceId: "default" };
const calls = callRepository(scope);

/** Every kind of call, over a year and a half, so that lists reach over all stretches of time. */
const kinds: {
  name: string;
  start?: Partial<CallStart>;
  slow?: true;
  interrupted?: true;
  failed?: true;
  other?: true;
}[] = [
  { name: "plain" },
  { name: "slow", slow: true },
  { name: "interrupted", interrupted: true, start: { channel: "simulator" } },
  { name: "failed", failed: true },
  { name: "all", slow: true, interrupted: true, failed: true },
  { name: "chat", start: { agent: "assistant", channel: "chat" }, slow: true },
  { name: "other", other: true, failed: true },
];
const hours = [0, 1, 2, 5, 30, 200, 1_500, 13_000];
const newest = Date.parse("2026-06-01T12:34:56.789Z");
const all: { id: string; kind: string; at: string }[] = [];

beforeAll(async () => {
  await workspaceRepository(database).setPlan({ workspaceId: "default", plan: "enterprise" });
  for (const hoursAgo of hours) {
    for (const [index, kind] of kinds.entries()) {
      const at = new Date(newest - hoursAgo * 3_600_000 - index * 1_000).toISOString();
      const id = await recordCall({ ...kind, id: `${kind.name}-${hoursAgo}`, at });
      all.push({ id, kind: kind.name, at });
    }
  }
});

async function recordCall(options: (typeof kinds)[number] & { id: string; at: string }): Promise<string> {
  const { id: callId, at, start, slow, interrupted, failed, other } = options;
  await startACall(calls, { channel: "phone", ...start, callId, at });
  const later = (ms: number) => new Date(Date.parse(at) + ms).toISOString();
  const toolId = other === true ? "tool_b" : "tool_a";
  await calls.append({
    callId,
    events: [
      { ...callerSays(`A leak in the ${options.name} sink`), at: later(100) },
      { ...toolCalled("t1", toolId), at: later(200) },
      failed === true
        ? { ...toolFinished("t1", aFailure({ toolCallId: "t1" })), at: later(300) }
        : { ...toolFinished("t1"), at: later(slow === true ? 2_200 : 2_199) },
      ...(slow === true && failed === true
        ? [
            { ...toolCalled("t2", "tool_b"), at: later(400) },
            { ...toolFinished("t2"), at: later(4_000) },
          ]
        : []),
      { ...agentSays("We come tomorrow"), at: later(5_000) },
      ...(interrupted === true
        ? [{ type: "agent-interrupted" as const, heardText: "We", at: later(5_100) }]
        : []),
      { ...callEnded(), at: later(6_000) },
    ],
  });
  await calls.saveTranscript({ callId, transcript: await transcriptOf(callId) });
  return callId;
}

async function transcriptOf(callId: string): Promise<CallTranscript> {
  return foldTranscript(await calls.events({ callId }));
}

async function read(filter: CallFilter): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await calls.list({ ...filter, cursor, limit: 3 });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

function expected(...names: string[]): string[] {
  return all.filter(({ kind }) => names.includes(kind)).map(({ id }) => id);
}

test.each<[CallFilter, string[]]>([
  [{ slow: true }, ["slow", "all", "chat"]],
  [{ interrupted: true }, ["interrupted", "all"]],
  [{ toolOutcome: "failed" }, ["failed", "all", "other"]],
  [{ toolOutcome: "succeeded" }, ["plain", "slow", "interrupted", "all", "chat"]],
  [{ toolId: "tool_b" }, ["all", "other"]],
  [{ toolId: "tool_b", toolOutcome: "failed" }, ["other"]],
  [{ toolId: "tool_b", toolOutcome: "succeeded" }, ["all"]],
  [{ toolId: "tool_b", toolOutcome: "failed", status: "ended" }, ["other"]],
  [{ toolId: "tool_b", toolOutcome: "failed", slow: true }, []],
  [{ toolId: "tool_a", toolOutcome: "failed", slow: true }, ["all"]],
  [{ slow: true, interrupted: true }, ["all"]],
  [{ slow: true, interrupted: true, status: "ended" }, ["all"]],
  [{ slow: true, toolOutcome: "failed" }, ["all"]],
  [{ slow: true, toolOutcome: "succeeded" }, ["slow", "all", "chat"]],
  [{ slow: true, flagged: true }, []],
  [{ agent: "assistant" }, ["chat"]],
  [{ agent: "receptionist", channel: "phone" }, ["plain", "slow", "failed", "all", "other"]],
  [{ agent: "assistant", channel: "phone" }, []],
  [{ channel: "phone", slow: true, status: "ended" }, ["slow", "all"]],
  [{ slow: true, interrupted: true, toolOutcome: "failed", agent: "receptionist" }, ["all"]],
  [{ search: "leaks sink" }, ["plain", "slow", "interrupted", "failed", "all", "chat", "other"]],
  [{ search: "interrupted" }, ["interrupted"]],
  [{ search: '"the slow sink"' }, ["slow"]],
  [{ search: "tomorrow", toolId: "tool_b", status: "ended" }, ["all", "other"]],
  [{ search: "tomorrow", status: "active" }, []],
  [{ flagged: true }, []],
])("%j finds each call that fits, newest first, page after page", async (filter, names) => {
  expect(await read(filter)).toEqual(expected(...names));
});

test.each<[CallFilter, string]>([
  [{ slow: true, interrupted: true }, "transcripts_rare_by_start"],
  [{ toolId: "tool_b", toolOutcome: "failed" }, "tool_calls_of_tool_failed_by_call"],
])("what %j asks is an index of its own", async (filter, index) => {
  const plan = await connectionOf(database).transaction(async (transaction) => {
    await transaction.execute(sql`set local enable_seqscan = off`);
    await transaction.execute(sql`set local enable_bitmapscan = off`);
    return transaction.execute(sql`explain ${pickCalls({ scope, filter, limit: 3 })}`);
  });
  expect(JSON.stringify(plan)).toContain(index);
});

test("several filters hold within the dates that are asked for", async () => {
  const from = new Date(newest - 1_600 * 3_600_000).toISOString();
  const to = new Date(newest - 3_600_000).toISOString();
  const within = (ids: string[]) =>
    ids.filter((id) => all.some((call) => call.id === id && call.at >= from && call.at < to));
  expect(within(expected("slow", "all"))).toHaveLength(12);
  expect(await read({ slow: true, channel: "phone", from, to })).toEqual(within(expected("slow", "all")));
  expect(await read({ search: "leak", slow: true, from, to })).toEqual(
    within(expected("slow", "all", "chat")),
  );
  expect(await read({ slow: true, from, to })).toEqual(within(expected("slow", "all", "chat")));
});

test("a live call is found by what is known of it so far", async () => {
  const { id: callId } = await startACall(calls, { channel: "api" });
  await calls.append({ callId, events: [callerSays("My boiler is cold"), toolCalled("t1", "tool_live")] });
  await calls.saveTranscript({ callId, transcript: await transcriptOf(callId) });
  for (const filter of [{ search: "boiler" }, { toolId: "tool_live" }, { channel: "api" as const }, {}])
    expect(await read({ status: "active", ...filter })).toEqual([callId]);
  expect(await read({ status: "active", slow: true })).toEqual([]);
  expect(await read({ toolId: "tool_live", channel: "api" })).toEqual([callId]);
  expect(await read({ toolId: "tool_live", status: "ended" })).toEqual([]);
});

test("what failed by design did not fail: the tool asked first, refused, or was stopped by the caller", async () => {
  const { id: callId } = await startACall(calls);
  const reasons = ["needs-confirmation", "cancelled", "not-allowed"] as const;
  for (const reason of reasons) {
    await calls.append({
      callId,
      events: [
        toolCalled(reason, "tool_asking"),
        toolFinished(reason, aFailure({ toolCallId: reason, reason })),
      ],
    });
  }
  await calls.saveTranscript({ callId, transcript: await transcriptOf(callId) });
  expect((await calls.list({ toolId: "tool_asking" })).items).toMatchObject([
    { toolCallCount: 3, failedToolCallCount: 0 },
  ]);
  expect(await read({ toolId: "tool_asking", toolOutcome: "failed" })).toEqual([]);
});

test("a call is flagged as its analysis says, and no longer once that says otherwise", async () => {
  const analyses = callAnalysisRepository(scope);
  const { id: callId } = await startACall(calls);
  const cut = { type: "agent-interrupted" as const, heardText: "I" };
  await calls.append({ callId, events: [agentSays("I booked it."), cut, callEnded()] });
  await calls.saveTranscript({ callId, transcript: await transcriptOf(callId) });
  const analysis = {
    title: "A booking",
    summary: "The agent booked.",
    success: "unknown" as const,
    successReason: "No tool was called.",
    collectedData: [],
    madeBy: "rules" as const,
    model: null,
    note: null,
  };
  const unbackedClaims = [{ sequence: 2, quote: "I booked it.", reason: "No tool was called." }];
  await analyses.save({ callId, analysis: { ...analysis, unbackedClaims }, eventCount: 4 });
  expect((await calls.list({ flagged: true })).items).toMatchObject([{ id: callId, flagged: true }]);
  expect(await read({ flagged: true, interrupted: true })).toEqual([callId]);
  expect(await read({ flagged: true, search: "booked" })).toEqual([callId]);
  await analyses.save({ callId, analysis: { ...analysis, unbackedClaims: [] }, eventCount: 4 });
  expect(await read({ flagged: true })).toEqual([]);
});
