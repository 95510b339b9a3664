import { and, asc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "../../connection.ts";
import { tools } from "../../schema/tools.ts";
import type { Scope } from "../../scope.ts";
import { noSuchTool } from "../one-tool.ts";
import type { ToolRow } from "../tool-row.ts";

/** In one order for all, so that two who change several never wait for each other. */
export async function lockTools(options: {
  transaction: Transaction;
  scope: Scope;
  toolIds: string[];
}): Promise<ToolRow[]> {
  const { transaction, scope, toolIds } = options;
  const rows = await transaction
    .select()
    .from(tools)
    .where(areTools(scope, toolIds))
    .orderBy(asc(tools.id))
    .for("update");
  return rows.length === toolIds.length ? rows : noSuchTool();
}

export function areTools(scope: Scope, toolIds: string[]) {
  return and(eq(tools.workspaceId, scope.workspaceId), inArray(tools.id, toolIds));
}
