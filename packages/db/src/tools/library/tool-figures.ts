import { inconclusiveReasons, judgedToolCalls, type ToolHealth } from "@callhook/core";
import { and, count, desc, eq, gt, isNotNull, isNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Connection } from "../../connection.ts";
import { toolCalls } from "../../schema/tool-calls.ts";
import { tools } from "../../schema/tools.ts";

export const dayMs = 86_400_000;

/** What no mock answered. */
export const isReal: SQL = eq(toolCalls.mocked, false);

/** Says whether the tool works: neither running nor failed by design. */
export const isConclusive: SQL = sql`(${and(
  isNotNull(toolCalls.outcome),
  or(isNull(toolCalls.failureReason), notInArray(toolCalls.failureReason, [...inconclusiveReasons])),
)})`;

export const hasSucceeded: SQL = sql`${toolCalls.outcome} = 'succeeded'`;

/** The figures of the tool of a row, as joins to it: each reads a stretch of one index. */
export function figuresOfTool({ connection, now }: { connection: Connection; now: Date }) {
  const since = new Date(now.getTime() - 30 * dayMs);
  const ofTool = and(eq(toolCalls.workspaceId, tools.workspaceId), eq(toolCalls.toolId, tools.id), isReal);
  const recent = connection
    .select({
      calls: count().as("calls"),
      judged: sql<number>`count(*) filter (where ${isConclusive})`.mapWith(Number).as("judged"),
      succeeded: sql<number>`count(*) filter (where ${hasSucceeded})`.mapWith(Number).as("succeeded"),
    })
    .from(toolCalls)
    .where(and(ofTool, gt(toolCalls.startedAt, since)))
    .as("recent");
  const last = connection
    .select({ usedAt: sql<Date>`${toolCalls.startedAt}`.mapWith(toolCalls.startedAt).as("used_at") })
    .from(toolCalls)
    .where(ofTool)
    .orderBy(desc(toolCalls.startedAt))
    .limit(1)
    .as("last");
  const latest = connection
    .select({ outcome: toolCalls.outcome })
    .from(toolCalls)
    .where(and(ofTool, isConclusive))
    .orderBy(desc(toolCalls.startedAt))
    .limit(judgedToolCalls)
    .as("latest");
  const judgement = connection
    .select({
      all: count().as("all"),
      failed: sql<number>`count(*) filter (where ${latest.outcome} = 'failed')`.mapWith(Number).as("failed"),
    })
    .from(latest)
    .as("judgement");
  const health = sql<ToolHealth>`case when ${last.usedAt} is null then 'never-called'
    when ${judgement.failed} > 0 and ${judgement.failed} * 2 >= ${judgement.all} then 'failing'
    else 'works' end`;
  const successRate = sql<number | null>`${recent.succeeded}::float8 / nullif(${recent.judged}, 0)`;
  return { recent, last, judgement, health, successRate };
}
