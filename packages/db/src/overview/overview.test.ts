import { aToolDraft } from "@callhook/core/testing";
import { expect, test } from "vitest";
import { callRepository } from "../calls/call-repository.ts";
import { addToolCalls } from "../testing/add-tool-calls.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { queryRows } from "../testing/query-rows.ts";
import { startACall } from "../testing/start-a-call.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { toolRepository } from "../tools/tool-repository.ts";
import { overviewRepository } from "./overview-repository.ts";

const { database } = useTestDatabase();
const now = new Date("2026-06-30T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const sent = { queueMs: 1, dnsMs: 2, connectMs: 3, tlsMs: 4, firstByteMs: 80, bodyMs: 10 };

async function aWorkspace(workspaceId: string) {
  await addWorkspace({ database, id: workspaceId });
  const scope = { database, workspaceId };
  const aTool = async () => (await toolRepository(scope).create(aToolDraft())).id;
  const read = (range: "day" | "week" | "month" = "week") =>
    overviewRepository(scope).read({ range, timeZone: "UTC", now });
  return { workspaceId, scope, aTool, read };
}

async function addCall(options: { workspaceId: string; at: Date; isSimulated?: boolean }): Promise<void> {
  const { workspaceId, at, isSimulated = false } = options;
  const mocks = isSimulated ? { mocks: { whenNoneFits: "fail" as const } } : {};
  const { id } = await startACall(callRepository({ database, workspaceId }), mocks);
  await queryRows(database, `update calls set started_at = '${at.toISOString()}' where id = '${id}'`);
}

test("a workspace in which nothing happened has no rate and no percentile, rather than 0", async () => {
  const { read } = await aWorkspace("quiet");
  const overview = await read();
  const none = { toolCalls: 0, judged: 0, succeeded: 0, successRate: null };
  expect(overview).toMatchObject({
    calls: { count: 0, before: 0 },
    toolCalls: { ...none, before: none },
    durations: null,
    failures: [],
    tools: [],
    toolCount: 0,
  });
  expect(overview.stretches).toHaveLength(7);
});

test("calls are counted day by day and against the days before; simulated ones and other tenants' are not", async () => {
  const { workspaceId, read } = await aWorkspace("volume");
  await aWorkspace("neighbour");
  await addCall({ workspaceId, at: hoursAgo(1) });
  await addCall({ workspaceId, at: hoursAgo(1), isSimulated: true });
  await addCall({ workspaceId, at: hoursAgo(25) });
  await addCall({ workspaceId, at: hoursAgo(24 * 8) });
  // Later on the last day of the period before than it is now today: there is nothing to compare it with yet.
  await addCall({ workspaceId, at: hoursAgo(24 * 7 - 3) });
  await addCall({ workspaceId: "neighbour", at: hoursAgo(1) });
  const { calls, stretches } = await read();
  expect(calls).toEqual({ count: 2, before: 1 });
  expect(stretches.map((stretch) => stretch.calls)).toEqual([0, 0, 0, 0, 0, 1, 1]);
  expect(stretches.at(-1)?.from).toBe("2026-06-30T00:00:00.000Z");
});

test("tool calls are judged as ever, by stretch, by tool and by reason, without what mocks answered", async () => {
  const { workspaceId, aTool, read } = await aWorkspace("judged");
  const [busy, rare] = [await aTool(), await aTool()];
  const circuitOpenAt = hoursAgo(2);
  await addToolCalls({
    database,
    workspaceId,
    toolId: busy,
    toolCalls: [
      { at: hoursAgo(1) },
      { at: hoursAgo(1) },
      { at: hoursAgo(1), failureReason: "timed-out" },
      { at: circuitOpenAt, failureReason: "circuit-open" },
      { at: hoursAgo(1), failureReason: "needs-confirmation" },
      { at: hoursAgo(1), outcome: null },
      { at: hoursAgo(1), mocked: true },
      { at: hoursAgo(24 * 9), failureReason: "timed-out" },
      { at: hoursAgo(24 * 9) },
    ],
  });
  await addToolCalls({ database, workspaceId, toolId: rare, toolCalls: [{ at: hoursAgo(30) }] });
  const overview = await read();
  expect(overview.toolCalls).toEqual({
    toolCalls: 7,
    judged: 5,
    succeeded: 3,
    successRate: 3 / 5,
    before: { toolCalls: 2, judged: 2, succeeded: 1, successRate: 1 / 2 },
  });
  expect(overview.stretches.map(({ toolCalls }) => toolCalls)).toEqual([0, 0, 0, 0, 0, 1, 6]);
  expect(overview.failures).toEqual([
    { reason: "timed-out", count: 1, before: 1 },
    { reason: "circuit-open", count: 1, before: 0 },
  ]);
  expect(overview.tools).toMatchObject([
    { toolId: busy, toolCalls: 6, successRate: 2 / 4, circuitOpenAt: circuitOpenAt.toISOString() },
    { toolId: rare, toolCalls: 1, successRate: 1, circuitOpenAt: null, before: { toolCalls: 0 } },
  ]);
});

test("percentiles are of what was sent, and there is no 95th of a few", async () => {
  const { workspaceId, aTool, read } = await aWorkspace("durations");
  const [few, many] = [await aTool(), await aTool()];
  const measured = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ at: hoursAgo(1), ...sent, durationMs: 100 + index }));
  await addToolCalls({ database, workspaceId, toolId: few, toolCalls: measured(2) });
  await addToolCalls({
    database,
    workspaceId,
    toolId: many,
    toolCalls: [...measured(21), { at: hoursAgo(1), durationMs: 9000, failureReason: "not-allowed" }],
  });
  const { tools, durations } = await read();
  expect(tools[0]?.durations).toMatchObject({
    measured: 21,
    latest: null,
    total: { p50: 110, p95: 119 },
    phases: { firstByte: { p50: 80, p95: 80 } },
  });
  expect(tools[1]?.durations).toMatchObject({ measured: 2, total: { p50: 100.5, p95: null } });
  expect(durations).toMatchObject({ measured: 23, latest: null });
});

test("of a tool that is used a lot the latest are measured, and it is told that they are", async () => {
  const { workspaceId, aTool, read } = await aWorkspace("busy");
  const [busy, calm] = [await aTool(), await aTool()];
  const slowOnce = { at: hoursAgo(5), ...sent, durationMs: 60_000 };
  const quick = Array.from({ length: 1000 }, () => ({ at: hoursAgo(1), ...sent, durationMs: 100 }));
  await addToolCalls({ database, workspaceId, toolId: busy, toolCalls: [slowOnce, ...quick] });
  const slow = Array.from({ length: 100 }, () => ({ at: hoursAgo(1), ...sent, durationMs: 900 }));
  await addToolCalls({ database, workspaceId, toolId: calm, toolCalls: slow });
  const { tools, durations } = await read();
  expect(tools).toMatchObject([
    { toolId: busy, toolCalls: 1001, durations: { measured: 1000, latest: 1000, total: { p95: 100 } } },
    { toolId: calm, durations: { measured: 100, latest: null } },
  ]);
  expect(durations).toMatchObject({ measured: 1100, latest: 1000, total: { p50: 100, p95: 900 } });
});

test("a tool that was deleted since keeps what it did, without a name", async () => {
  const { workspaceId, scope, aTool, read } = await aWorkspace("deleted");
  const toolId = await aTool();
  await addToolCalls({ database, workspaceId, toolId, toolCalls: [{ at: hoursAgo(1) }] });
  await toolRepository(scope).remove(toolId, { force: true });
  expect((await read("day")).tools).toMatchObject([{ toolId, name: null, toolCalls: 1 }]);
});
