import { CallhookError, callMocksSchema, callVariablesSchema } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { calls } from "../schema/calls.ts";
import type { Scope } from "../scope.ts";
import type { Call } from "./call.ts";

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
    status: row.status,
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    endReason: row.endReason,
  };
}

export function isCall({ scope, callId }: { scope: Scope; callId: string }) {
  return and(eq(calls.workspaceId, scope.workspaceId), eq(calls.id, callId));
}

/** The call's row, which nobody else can change or append to before the transaction ends. */
export async function lockCall(options: {
  transaction: Transaction;
  scope: Scope;
  callId: string;
}): Promise<CallRow> {
  const { transaction, scope, callId } = options;
  const [row] = await transaction.select().from(calls).where(isCall({ scope, callId })).for("update");
  return row ?? callNotFound();
}

export function callNotFound(): never {
  throw new CallhookError({ code: "not-found", message: "This call does not exist, or it was removed." });
}
