import { CallhookError, callMocksSchema, callVariablesSchema } from "@callhook/core";
import { and, eq, or } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { calls } from "../schema/calls.ts";
import type { Scope } from "../scope.ts";
import { callKey } from "./addition.ts";
import type { Call } from "./call.ts";
import type { CallNews } from "./call-news.ts";

export type CallRow = typeof calls.$inferSelect;

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
 * in one order, so that no two wait for each other. With `skipLocked`, those that somebody else holds are left out.
 */
export async function lockCalls(options: {
  transaction: Transaction;
  calls: readonly CallNews[];
  skipLocked: boolean;
}): Promise<CallRow[]> {
  const { transaction, skipLocked } = options;
  return transaction
    .select()
    .from(calls)
    .where(isOneOf(options.calls))
    .orderBy(calls.workspaceId, calls.id)
    .for("update", skipLocked ? { skipLocked } : {});
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

function isOneOf(wanted: readonly CallNews[]) {
  const distinct = new Map(wanted.map((call) => [callKey(call), call]));
  return or(
    ...[...distinct.values()].map(({ workspaceId, callId }) => isCall({ scope: { workspaceId }, callId })),
  );
}

export function callMissing(): CallhookError {
  return new CallhookError({ code: "not-found", message: "This call does not exist, or it was removed." });
}

export function callNotFound(): never {
  throw callMissing();
}
