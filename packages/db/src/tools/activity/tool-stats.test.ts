import { aToolDraft } from "@callhook/core/testing";
import { beforeAll, expect, test } from "vitest";
import { type AddedToolCall, addToolCalls } from "../../testing/add-tool-calls.ts";
import { useTestDatabase } from "../../testing/test-database.ts";
import { toolRepository } from "../tool-repository.ts";
import { toolActivityRepository } from "./tool-activity-repository.ts";

const { database } = useTestDatabase();
const scope = { database, workspaceId: "default" };
const activity = toolActivityRepository(scope);
const now = new Date("2026-06-30T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

let toolId = "";
beforeAll(async () => {
  toolId = (await toolRepository(scope).create(aToolDraft())).id;
});

async function aToolWith(toolCalls: AddedToolCall[]): Promise<string> {
  const { id } = await toolRepository(scope).create(aToolDraft());
  await addToolCalls({ database, toolId: id, toolCalls });
  return id;
}

const none = { p50: null, p95: null };

test("a tool that was never called has no rate and no percentile, rather than 0", async () => {
  const empty = { toolCalls: 0, judged: 0, succeeded: 0, successRate: null };
  expect(await activity.stats({ toolId, now })).toEqual({
    windows: { day: empty, week: empty, month: empty },
    durations: {
      measured: 0,
      total: none,
      phases: { queue: none, dns: none, connect: none, tls: none, firstByte: none, body: none },
    },
    failures: [],
  });
});

test("each window counts what began in it, without mocks, and judges what says something", async () => {
  const id = await aToolWith([
    { at: hoursAgo(1) },
    { at: hoursAgo(2), failureReason: "timed-out" },
    { at: hoursAgo(3), failureReason: "cancelled" },
    { at: hoursAgo(4), mocked: true },
    { at: hoursAgo(25) },
    { at: hoursAgo(26) },
    { at: hoursAgo(24 * 8), failureReason: "http-error", responseStatus: 500 },
    { at: hoursAgo(24 * 31) },
  ]);
  const { windows } = await activity.stats({ toolId: id, now });
  expect(windows).toEqual({
    day: { toolCalls: 3, judged: 2, succeeded: 1, successRate: 1 / 2 },
    week: { toolCalls: 5, judged: 4, succeeded: 3, successRate: 3 / 4 },
    month: { toolCalls: 6, judged: 5, succeeded: 3, successRate: 3 / 5 },
  });
});

test("percentiles lie between the measured values, and what was not sent is not measured", async () => {
  // 10, 20 … 100: half of them lies at 55, and 95 % at 10 + 0.95 × 90 = 95.5.
  const measured = Array.from({ length: 10 }, (_, index) => {
    const firstByteMs = 10 * (index + 1);
    const phases = { queueMs: 1, dnsMs: 2, connectMs: 3, tlsMs: 4, firstByteMs, bodyMs: 5 };
    return { at: hoursAgo(index + 1), durationMs: firstByteMs + 15, ...phases };
  });
  const id = await aToolWith([
    ...measured,
    { at: hoursAgo(1), durationMs: 9000, failureReason: "invalid-arguments" },
    { at: hoursAgo(1), durationMs: 9000, firstByteMs: 9000, mocked: true },
  ]);
  const { durations } = await activity.stats({ toolId: id, now });
  expect(durations.measured).toBe(10);
  expect(durations.phases.firstByte.p50).toBeCloseTo(55);
  expect(durations.phases.firstByte.p95).toBeCloseTo(95.5);
  expect(durations.total.p50).toBeCloseTo(70);
  expect(durations.total.p95).toBeCloseTo(110.5);
  expect(durations.phases.tls).toEqual({ p50: 4, p95: 4 });
});

test("failures are counted by reason and, for an answer, by its status: the most frequent first", async () => {
  const answered = (status: number, hours: number): AddedToolCall => ({
    at: hoursAgo(hours),
    failureReason: "http-error",
    responseStatus: status,
  });
  const id = await aToolWith([
    answered(500, 1),
    answered(500, 5),
    answered(500, 6),
    answered(404, 2),
    { at: hoursAgo(3), failureReason: "invalid-response", responseStatus: 200 },
    { at: hoursAgo(4), failureReason: "invalid-response", responseStatus: 201 },
    { at: hoursAgo(24 * 40), failureReason: "tls-failed" },
  ]);
  expect((await activity.stats({ toolId: id, now })).failures).toEqual([
    { reason: "http-error", responseStatus: 500, count: 3, lastAt: hoursAgo(1).toISOString() },
    { reason: "invalid-response", responseStatus: null, count: 2, lastAt: hoursAgo(3).toISOString() },
    { reason: "http-error", responseStatus: 404, count: 1, lastAt: hoursAgo(2).toISOString() },
  ]);
});

test("a tool that does not exist has no figures", async () => {
  await expect(activity.stats({ toolId: "tool_gone" })).rejects.toMatchObject({ code: "not-found" });
  await expect(activity.toolCalls({ toolId: "tool_gone" })).rejects.toMatchObject({ code: "not-found" });
});
