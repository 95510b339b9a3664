import { CallhookError, productionEnvironment } from "@callhook/core";
import { and, count, eq } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { calls } from "../schema/calls.ts";
import { environments } from "../schema/environments.ts";
import { storableText } from "../storable-text.ts";

type OneEnvironment = { transaction: Transaction; workspaceId: string; environmentId: string };

/** The row of an environment, which nobody else can change or fill before the transaction ends. */
export async function lockEnvironment({ transaction, workspaceId, environmentId }: OneEnvironment) {
  if (environmentId === productionEnvironment) throw always();
  const [row] = await transaction
    .select()
    .from(environments)
    .where(and(eq(environments.workspaceId, workspaceId), eq(environments.id, storableText(environmentId))))
    .for("update");
  if (row === undefined) throw noSuchEnvironment();
  return row;
}

/** How many calls run in it right now. */
export async function countActiveCalls(options: {
  transaction: Transaction;
  workspaceId: string;
  name: string;
}): Promise<number> {
  const { transaction, workspaceId, name } = options;
  const [active] = await transaction
    .select({ count: count() })
    .from(calls)
    .where(and(eq(calls.workspaceId, workspaceId), eq(calls.status, "active"), eq(calls.environment, name)));
  return active?.count ?? 0;
}

function always(): CallhookError {
  const message = "Production is always there; it can be neither renamed nor removed.";
  return new CallhookError({ code: "invalid-input", message });
}

function noSuchEnvironment(): CallhookError {
  const message = "This environment does not exist, or it was removed.";
  return new CallhookError({ code: "not-found", message });
}
