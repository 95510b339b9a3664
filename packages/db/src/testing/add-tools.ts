import { aToolDraft } from "@callhook/core/testing";
import { connectionOf, type Database } from "../database.ts";
import { tools } from "../schema/tools.ts";
import { columnsOfDraft } from "../tools/tool-row.ts";

/** So many enabled tools at once, each a millisecond younger than the one before; `tool_0` is the oldest. */
export async function addTools(options: {
  database: Database;
  workspaceId: string;
  count: number;
}): Promise<void> {
  const { database, workspaceId, count } = options;
  const facts = { workspaceId, ...columnsOfDraft(aToolDraft()), version: 1, enabled: true };
  const rows = Array.from({ length: count }, (_, index) => {
    const createdAt = new Date(Date.UTC(2026, 0, 1) + index);
    return { ...facts, id: `tool_${index}`, functionName: `tool_${index}`, createdAt, updatedAt: createdAt };
  });
  await connectionOf(database).insert(tools).values(rows);
}
