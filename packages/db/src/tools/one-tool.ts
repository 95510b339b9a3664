import { CallhookError, type Tool } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { tools } from "../schema/tools.ts";
import type { Scope } from "../scope.ts";
import { toolFromRow } from "./tool-row.ts";

export type OneTool = { scope: Scope; toolId: string };

export async function getTool({ scope, toolId }: OneTool): Promise<Tool> {
  const [row] = await connectionOf(scope.database).select().from(tools).where(isTool({ scope, toolId }));
  return row === undefined ? noSuchTool() : toolFromRow(row);
}

/** Locked until the end of the transaction, so that the entry tells exactly what was changed. */
export async function lockTool(options: OneTool & { transaction: Transaction }): Promise<Tool> {
  const [row] = await options.transaction.select().from(tools).where(isTool(options)).for("update");
  return row === undefined ? noSuchTool() : toolFromRow(row);
}

export function isTool({ scope, toolId }: OneTool) {
  return and(eq(tools.workspaceId, scope.workspaceId), eq(tools.id, toolId));
}

export function noSuchTool(): never {
  throw new CallhookError({ code: "not-found", message: "This tool does not exist, or it was removed." });
}
