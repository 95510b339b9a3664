import type { FailureReason, Phase } from "@callhook/core";
import { and, count, desc, eq, gt, isNotNull, max, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Connection } from "../../connection.ts";
import { connectionOf } from "../../database.ts";
import { toolCalls } from "../../schema/tool-calls.ts";
import type { Scope } from "../../scope.ts";
import { dayMs, hasSucceeded, isConclusive, isReal } from "../library/tool-figures.ts";
import { getTool } from "../one-tool.ts";

/** `successRate` is from 0 to 1, over the tool calls that say whether the tool works; null where none does. */
export type ToolWindow = { toolCalls: number; judged: number; succeeded: number; successRate: number | null };

/** Milliseconds; null where nothing was measured. */
export type Percentiles = { p50: number | null; p95: number | null };

export type ToolFailures = {
  reason: FailureReason;
  /** What the endpoint answered with; null where it answered nothing, or where the reason says all. */
  responseStatus: number | null;
  count: number;
  /** ISO time of the latest. */
  lastAt: string;
};

/** How a tool did, without what mocks answered. */
export type ToolStats = {
  windows: { day: ToolWindow; week: ToolWindow; month: ToolWindow };
  /** Of the last 30 days: what was sent to the endpoint, the latest `mostMeasured` of it. */
  durations: { measured: number; total: Percentiles; phases: Record<Phase, Percentiles> };
  /** Of the last 30 days, the most frequent first. */
  failures: ToolFailures[];
};

/** Enough for a 95th percentile, and sorted in a moment. */
const mostMeasured = 10_000;

type Reading = { connection: Connection; ofTool: SQL | undefined; now: Date };

export async function toolStats(options: { scope: Scope; toolId: string; now: Date }): Promise<ToolStats> {
  const { scope, toolId, now } = options;
  await getTool({ scope, toolId });
  const connection = connectionOf(scope.database);
  const since = new Date(now.getTime() - 30 * dayMs);
  const ofTool = and(
    eq(toolCalls.workspaceId, scope.workspaceId),
    eq(toolCalls.toolId, toolId),
    gt(toolCalls.startedAt, since),
    isReal,
  );
  const reading = { connection, ofTool, now };
  const [windows, durations, failures] = await Promise.all([
    readWindows(reading),
    readDurations(reading),
    readFailures(reading),
  ]);
  return { windows, durations, failures };
}

async function readWindows({ connection, ofTool, now }: Reading): Promise<ToolStats["windows"]> {
  const figures = (days: number) => {
    const since = new Date(now.getTime() - days * dayMs);
    const counted = (condition: SQL) =>
      sql<number>`count(*) filter (where ${gt(toolCalls.startedAt, since)} and ${condition})`.mapWith(Number);
    return {
      toolCalls: counted(sql`true`),
      judged: counted(isConclusive),
      succeeded: counted(hasSucceeded),
    };
  };
  const [row] = await connection
    .select({ day: figures(1), week: figures(7), month: figures(30) })
    .from(toolCalls)
    .where(ofTool);
  return { day: toWindow(row?.day), week: toWindow(row?.week), month: toWindow(row?.month) };
}

function toWindow(figures = { toolCalls: 0, judged: 0, succeeded: 0 }): ToolWindow {
  const { judged, succeeded } = figures;
  return { ...figures, successRate: judged === 0 ? null : succeeded / judged };
}

async function readDurations({ connection, ofTool }: Reading): Promise<ToolStats["durations"]> {
  const measured = connection
    .select()
    .from(toolCalls)
    .where(and(ofTool, isNotNull(toolCalls.firstByteMs)))
    .orderBy(desc(toolCalls.startedAt))
    .limit(mostMeasured)
    .as("measured");
  const percentiles = (column: AnyPgColumn) => {
    const at = (fraction: number) =>
      sql<number | null>`percentile_cont(${fraction}::float8) within group (order by ${column})`;
    return { p50: at(0.5), p95: at(0.95) };
  };
  const [row] = await connection
    .select({
      measured: count(),
      total: percentiles(measured.durationMs),
      queue: percentiles(measured.queueMs),
      dns: percentiles(measured.dnsMs),
      connect: percentiles(measured.connectMs),
      tls: percentiles(measured.tlsMs),
      firstByte: percentiles(measured.firstByteMs),
      body: percentiles(measured.bodyMs),
    })
    .from(measured);
  if (row === undefined) throw new Error("An aggregate has answered without a row.");
  const { measured: all, total, ...phases } = row;
  return { measured: all, total, phases };
}

/** The status tells one `http-error` from another, and nothing about the other reasons. */
async function readFailures({ connection, ofTool }: Reading): Promise<ToolFailures[]> {
  const reason = sql<FailureReason>`${toolCalls.failureReason}`;
  const responseStatus = sql<
    number | null
  >`case when ${toolCalls.failureReason} = 'http-error' then ${toolCalls.responseStatus} end`;
  const rows = await connection
    .select({ reason, responseStatus, count: count(), lastAt: max(toolCalls.startedAt) })
    .from(toolCalls)
    .where(and(ofTool, isNotNull(toolCalls.failureReason)))
    .groupBy(sql`1`, sql`2`)
    .orderBy(desc(count()), sql`1`, sql`2`)
    .limit(50);
  return rows.map(({ lastAt, ...failure }) => ({
    ...failure,
    lastAt: (lastAt ?? new Date(0)).toISOString(),
  }));
}
