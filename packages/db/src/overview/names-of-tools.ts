import { and, eq, inArray } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { tools } from "../schema/tools.ts";
import type { Scope } from "../scope.ts";

/** What tools are called now; those that were deleted are left out. */
export async function namesOfTools(options: {
  scope: Scope;
  toolIds: readonly string[];
}): Promise<Map<string, string>> {
  const { scope, toolIds } = options;
  if (toolIds.length === 0) return new Map();
  const rows = await connectionOf(scope.database)
    .select({ id: tools.id, name: tools.name })
    .from(tools)
    .where(and(eq(tools.workspaceId, scope.workspaceId), inArray(tools.id, [...toolIds])));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
