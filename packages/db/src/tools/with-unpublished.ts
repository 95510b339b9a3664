import type { Tool } from "@callhook/core";
import { and, eq, inArray } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { toolDrafts } from "../schema/tool-drafts.ts";
import type { Scope } from "../scope.ts";
import { type Author, authorOf } from "./author-of.ts";

/** A tool as lists show it: with who has changes of it that are not published, and since when. */
export type ListedTool = Tool & { unpublished: { savedAt: string; savedBy: Author } | null };

export async function withUnpublished({
  scope,
  tools,
}: {
  scope: Scope;
  tools: Tool[];
}): Promise<ListedTool[]> {
  if (tools.length === 0) return [];
  const ids = tools.map(({ id }) => id);
  const rows = await connectionOf(scope.database)
    .select()
    .from(toolDrafts)
    .where(and(eq(toolDrafts.workspaceId, scope.workspaceId), inArray(toolDrafts.toolId, ids)));
  const byTool = new Map(
    rows.map((row) => [row.toolId, { savedAt: row.savedAt.toISOString(), savedBy: authorOf(row) }]),
  );
  return tools.map((tool) => ({ ...tool, unpublished: byTool.get(tool.id) ?? null }));
}
