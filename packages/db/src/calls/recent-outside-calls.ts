import type { Platform } from "@callhook/core";
import { and, desc, eq, gt, sql } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { calls } from "../schema/calls.ts";
import type { Scope } from "../scope.ts";
import type { Call } from "./call.ts";
import { callFromRow } from "./call-row.ts";

export type RecentOutsideQuery = {
  platform: Platform;
  /** What their names begin with. */
  beginning: string;
  startedSince: Date;
  limit: number;
};

/** Calls on the channel `platform`, newest first, ended ones included. */
export async function recentOutsideCalls(options: {
  scope: Scope;
  query: RecentOutsideQuery;
}): Promise<Call[]> {
  const { scope, query } = options;
  const rows = await connectionOf(scope.database)
    .select()
    .from(calls)
    .where(
      and(
        eq(calls.workspaceId, scope.workspaceId),
        // With the start, what the index of lists by channel is made of.
        eq(calls.channel, "platform"),
        gt(calls.startedAt, query.startedSince),
        eq(calls.platform, query.platform),
        sql`starts_with(${calls.externalId}, ${query.beginning})`,
      ),
    )
    .orderBy(desc(calls.startedAt), desc(calls.id))
    .limit(query.limit);
  return rows.map(callFromRow);
}
