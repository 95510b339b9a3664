import { CallhookError, callMocksSchema, callVariablesSchema } from "@callhook/core";
import { and, eq, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { arrayLiteral } from "../array-literal.ts";
import type { Transaction } from "../connection.ts";
import { calls } from "../schema/calls.ts";
import type { Scope } from "../scope.ts";
import { callKey } from "./addition.ts";
import type { Call } from "./call.ts";
import type { CallNews } from "./call-news.ts";

export type CallRow = typeof calls.$inferSelect;

/** What has to be known of a call to add to it. Its variables, of which one call may have megabytes, stay where they are. */
const lockedColumns = {
  workspaceId: calls.workspaceId,
  id: calls.id,
  status: calls.status,
  nextSequence: calls.nextSequence,
  eventCount: calls.eventCount,
  lastActiveAt: calls.lastActiveAt,
  newsQueued: calls.newsQueued,
};
export type LockedCall = Pick<CallRow, keyof typeof lockedColumns>;

export function callFromRow(row: CallRow): Call {
  return {
    ...callWithoutVariables(row),
    variables: callVariablesSchema.parse(row.variables),
    mocks: callMocksSchema.nullable().parse(row.mocks),
  };
}

export function callWithoutVariables(
  row: Omit<CallRow, "variables" | "mocks">,
): Omit<Call, "variables" | "mocks"> {
  return {
    id: row.id,
    agent: row.agent,
    channel: row.channel,
    from: row.from,
    environment: row.environment,
    platform: row.platform,
    externalId: row.externalId,
    model: row.model,
    status: row.status,
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    endReason: row.endReason,
  };
}

export function isCall({ scope, callId }: { scope: Pick<Scope, "workspaceId">; callId: string }) {
  return and(eq(calls.workspaceId, scope.workspaceId), eq(calls.id, callId));
}

/**
 * The rows of those calls that exist, which nobody else can change or append to before the transaction ends. Locked
 * in one order, so that no two wait for each other. With `skipLocked`, those that somebody else holds are left out:
 * not those whose tool calls are being recorded, which hold a call's key and nothing more.
 */
export async function lockCalls(options: {
  transaction: Transaction;
  calls: readonly CallNews[];
  skipLocked: boolean;
}): Promise<LockedCall[]> {
  const { transaction, skipLocked } = options;
  return transaction
    .select(lockedColumns)
    .from(calls)
    .where(isOneOf(options.calls))
    .orderBy(calls.workspaceId, calls.id)
    .for("no key update", skipLocked ? { skipLocked } : {});
}

export const longestWaitMs = 120_000;

/**
 * Whether a job waits for the call. A flag that nobody lowered in time stands for a job that was lost, and what comes
 * after the end is rare.
 */
export function isWaitedFor({ newsQueued, status, lastActiveAt }: LockedCall): boolean {
  return newsQueued && status === "active" && Date.now() - lastActiveAt.getTime() < longestWaitMs;
}

/** The keys of those calls that exist, whoever holds them. */
export async function keysOfExisting(options: {
  transaction: Transaction;
  calls: readonly CallNews[];
}): Promise<Set<string>> {
  if (options.calls.length === 0) return new Set();
  const rows = await options.transaction
    .select({ workspaceId: calls.workspaceId, callId: calls.id })
    .from(calls)
    .where(isOneOf(options.calls));
  return new Set(rows.map(callKey));
}

/** One array for each column, so that a batch of any size is one short statement. */
export function isOneOf(
  wanted: readonly CallNews[],
  columns: { workspaceId: PgColumn; callId: PgColumn } = { workspaceId: calls.workspaceId, callId: calls.id },
) {
  const distinct = [...new Map(wanted.map((call) => [callKey(call), call])).values()];
  const workspaceIds = arrayLiteral(distinct.map(({ workspaceId }) => workspaceId));
  const callIds = arrayLiteral(distinct.map(({ callId }) => callId));
  return sql`(${columns.workspaceId}, ${columns.callId}) in
    (select * from unnest(${workspaceIds}::text[], ${callIds}::text[]))`;
}

export function callMissing(): CallhookError {
  return new CallhookError({ code: "not-found", message: "This call does not exist, or it was removed." });
}

export function callNotFound(): never {
  throw callMissing();
}
