import type { Phase } from "@callhook/core";
import { type SQL, sql } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import type { Scope } from "../scope.ts";
import type { Percentiles } from "../tools/activity/tool-stats.ts";
import type { Periods } from "./periods.ts";

/** What was sent to endpoints: how long it took in all, and in each phase. `toolId` is null for all tools together. */
export type Durations = {
  toolId: string | null;
  measured: number;
  /**
   * How many of a tool are measured at most, where that was reached: these are the latest of it, and all tools together
   * count a tool that is used far more than others no more than so. Null where all of the period are measured.
   */
  latest: number | null;
  total: Percentiles;
  phases: Record<Phase, Percentiles>;
};

/** Of each tool the latest so many are measured: enough for a 95th percentile, and read in a moment. */
const mostMeasured = 1_000;
/** With fewer, a 95th percentile would be one slow call and no more. */
const fewestForP95 = 20;

const columns: Record<Phase | "total", string> = {
  total: "duration_ms",
  queue: "queue_ms",
  dns: "dns_ms",
  connect: "connect_ms",
  tls: "tls_ms",
  firstByte: "first_byte_ms",
  body: "body_ms",
};

/** Of these tools, each by itself and all together; without what mocks answered. */
export async function readDurations(options: {
  scope: Scope;
  periods: Periods;
  toolIds: readonly string[];
}): Promise<Durations[]> {
  const { scope, periods, toolIds } = options;
  if (toolIds.length === 0) return [];
  const from = periods.starts[0] ?? periods.until;
  const tools = sql.join(
    toolIds.map((toolId) => sql`(${toolId}::text)`),
    sql`, `,
  );
  const rows = await connectionOf(scope.database).execute<Row>(sql`
    select asked.tool_id, count(*) as measured, ${sql.join(percentiles(), sql`, `)}
    from (values ${tools}) as asked (tool_id) cross join lateral (
      select ${sql.raw(Object.values(columns).join(", "))} from tool_calls
      where workspace_id = ${scope.workspaceId} and tool_calls.tool_id = asked.tool_id and mocked = false
        and first_byte_ms is not null
        and started_at >= ${from.toISOString()}::timestamptz
        and started_at <= ${periods.until.toISOString()}::timestamptz
      order by started_at desc limit ${mostMeasured}
    ) as measured
    group by grouping sets ((asked.tool_id), ())`);
  const isFull = rows.some(({ tool_id, measured }) => tool_id !== null && Number(measured) >= mostMeasured);
  return rows.map((row) => toDurations(row, isFull));
}

type Row = { tool_id: string | null; measured: string } & Record<string, unknown>;

function percentiles(): SQL[] {
  return Object.entries(columns).flatMap(([name, column]) =>
    [50, 95].map(
      (percent) =>
        sql`percentile_cont(${percent / 100}::float8) within group (order by ${sql.raw(column)})
          as ${sql.raw(`"${name}_${percent}"`)}`,
    ),
  );
}

function toDurations(row: Row, isAnyFull: boolean): Durations {
  const measured = Number(row.measured);
  const isFull = row.tool_id === null ? isAnyFull : measured >= mostMeasured;
  const read = (name: Phase | "total"): Percentiles => ({
    p50: number(row[`${name}_50`]),
    p95: measured < fewestForP95 ? null : number(row[`${name}_95`]),
  });
  return {
    toolId: row.tool_id,
    measured,
    latest: isFull ? mostMeasured : null,
    total: read("total"),
    phases: {
      queue: read("queue"),
      dns: read("dns"),
      connect: read("connect"),
      tls: read("tls"),
      firstByte: read("firstByte"),
      body: read("body"),
    },
  };
}

function number(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
