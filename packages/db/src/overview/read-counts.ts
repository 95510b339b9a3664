import type { FailureReason } from "@callhook/core";
import { type SQL, sql } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import type { Scope } from "../scope.ts";
import type { Periods } from "./periods.ts";

/** -1 stands for the period before; from 0 the stretches of the period itself. */
type Placed = { stretch: number };
export type CountedCalls = Placed & { count: number };
export type CountedToolCalls = Placed & {
  toolId: string;
  /** Null for those that succeeded, or still run. */
  reason: FailureReason | null;
  count: number;
  succeeded: number;
  /** ISO time at which the latest of them began. */
  latestAt: string;
};

type Reading = { scope: Scope; periods: Periods };

/** How many calls began when, without simulated ones: all of them, and those taken off, each from one index alone. */
export async function countCalls({ scope, periods }: Reading): Promise<CountedCalls[]> {
  const began = sql`from calls where workspace_id = ${scope.workspaceId} and ${within(periods)}`;
  const rows = await connectionOf(scope.database).execute<{ bucket: number; count: string }>(sql`
    select bucket, sum(count)::text as count from (
      select ${bucket(periods)} as bucket, count(*) as count ${began} group by 1
      union all
      select ${bucket(periods)} as bucket, -count(*) as count ${began} and mocks is not null group by 1
    ) as counted
    group by bucket`);
  return rows.flatMap((row) => placed(row).map((place) => ({ ...place, count: Number(row.count) })));
}

/**
 * The same of tool calls, by tool and by why they failed, without mocks. Tools are gone through one by one, those that
 * were deleted since among them: what each did then is a stretch of an index that holds all that is counted.
 */
export async function countToolCallsByTool({ scope, periods }: Reading): Promise<CountedToolCalls[]> {
  const { workspaceId } = scope;
  const rows = await connectionOf(scope.database).execute<{
    bucket: number;
    tool_id: string;
    reason: FailureReason | null;
    count: string;
    succeeded: string;
    latest_at: string | Date;
  }>(sql`
    with recursive known as (
      (select tool_id from tool_calls where workspace_id = ${workspaceId} and tool_id is not null
        order by tool_id limit 1)
      union all
      select (select tool_id from tool_calls
        where workspace_id = ${workspaceId} and tool_id > known.tool_id order by tool_id limit 1)
      from known where known.tool_id is not null
    )
    select known.tool_id, counted.* from known cross join lateral (
      select ${bucket(periods)} as bucket, failure_reason as reason, count(*) as count,
        count(*) filter (where outcome = 'succeeded') as succeeded, max(started_at) as latest_at
      from tool_calls
      where workspace_id = ${workspaceId} and tool_id = known.tool_id and ${within(periods)} and mocked = false
      group by 1, 2
    ) as counted
    where known.tool_id is not null`);
  return rows.flatMap((row) =>
    placed(row).map((place) => ({
      ...place,
      toolId: row.tool_id,
      reason: row.reason,
      count: Number(row.count),
      succeeded: Number(row.succeeded),
      latestAt: new Date(row.latest_at).toISOString(),
    })),
  );
}

/** 1 is the period before, 2 what lies between the two, and from 3 the stretches of the period. */
function bucket({ starts, before }: Periods): SQL {
  const bounds = [before.from, before.until, ...starts].map(instant);
  return sql`width_bucket(started_at, array[${sql.join(bounds, sql`, `)}])`;
}

function placed(row: { bucket: number }): Placed[] {
  if (row.bucket === 1) return [{ stretch: -1 }];
  return row.bucket < 3 ? [] : [{ stretch: row.bucket - 3 }];
}

function within({ before, until }: Periods): SQL {
  return sql`started_at >= ${instant(before.from)} and started_at <= ${instant(until)}`;
}

function instant(date: Date): SQL {
  return sql`${date.toISOString()}::timestamptz`;
}
