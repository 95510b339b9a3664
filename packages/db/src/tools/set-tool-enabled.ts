import type { Tool } from "@callhook/core";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { tools } from "../schema/tools.ts";
import { isTool, lockTool, noSuchTool, type OneTool } from "./one-tool.ts";
import { recordToolChange } from "./record-tool-change.ts";
import { toolFromRow } from "./tool-row.ts";

type Switching = OneTool & { enabled: boolean };

/** Switching it to what it is already changes nothing, and leaves no entry that says so. */
export async function setToolEnabled({ scope, toolId, enabled }: Switching): Promise<Tool> {
  return connectionOf(scope.database).transaction(async (transaction) => {
    const before = await lockTool({ transaction, scope, toolId });
    return before.enabled === enabled ? before : setEnabledWithin({ transaction, scope, toolId, enabled });
  });
}

/** The switch and its audit entry, of a tool that is locked already. */
export async function setEnabledWithin(options: Switching & { transaction: Transaction }): Promise<Tool> {
  const { transaction, scope, toolId, enabled } = options;
  const [row] = await transaction
    .update(tools)
    .set({ enabled, updatedAt: new Date() })
    .where(isTool({ scope, toolId }))
    .returning();
  const tool = row === undefined ? noSuchTool() : toolFromRow(row);
  const action = enabled ? "tool.enabled" : "tool.disabled";
  await recordToolChange({ transaction, scope, action, tool });
  return tool;
}
