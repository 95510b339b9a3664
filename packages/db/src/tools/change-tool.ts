import { type AuditAction, CallhookError, type Tool, type ToolDraft } from "@callhook/core";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { tools } from "../schema/tools.ts";
import { withFreeFunctionName } from "./function-name.ts";
import { getTool, isTool, lockTool, noSuchTool, type OneTool } from "./one-tool.ts";
import { changedByAuthor, recordToolChange } from "./record-tool-change.ts";
import { columnsOfDraft, toolFromRow } from "./tool-row.ts";
import { writeVersion } from "./write-version.ts";

type ToolChange = OneTool & {
  baseVersion: number;
  draft: ToolDraft;
  note?: string | undefined;
  restoredFrom?: number | undefined;
  action: Extract<AuditAction, "tool.updated" | "tool.published" | "tool.restored">;
  /** What else is to be checked and done, in the same transaction and under the lock of the tool. */
  settle?: (transaction: Transaction) => Promise<void>;
};

/**
 * Makes a draft the live version of a tool: the row, the version and the audit entry in one transaction. Refused with
 * `version-conflict` when the tool has moved on from `baseVersion`.
 */
export async function changeTool(change: ToolChange): Promise<Tool> {
  const { scope, toolId, draft } = change;
  const { name, functionName } = await getTool({ scope, toolId });
  const connection = connectionOf(scope.database);
  const write = (freeName: string) =>
    connection.transaction((transaction) => writeChange({ transaction, change, functionName: freeName }));
  return name === draft.name
    ? write(functionName)
    : withFreeFunctionName({
        connection,
        workspaceId: scope.workspaceId,
        name: draft.name,
        toolId,
        write,
      });
}

/** The same within a transaction, for a tool whose function name is settled. */
export async function writeChange(options: {
  transaction: Transaction;
  change: ToolChange;
  functionName: string;
}): Promise<Tool> {
  const { transaction, change, functionName } = options;
  const { scope, toolId, baseVersion, draft, note, restoredFrom, action } = change;
  const before = await lockTool({ transaction, scope, toolId });
  if (before.version !== baseVersion) throw versionConflict();
  await change.settle?.(transaction);
  const [row] = await transaction
    .update(tools)
    .set({ ...columnsOfDraft(draft), functionName, version: baseVersion + 1, updatedAt: new Date() })
    .where(isTool({ scope, toolId }))
    .returning();
  const tool = row === undefined ? noSuchTool() : toolFromRow(row);
  await writeVersion({ transaction, scope, tool, note, restoredFrom });
  const changed = changedByAuthor({ before, after: tool });
  await recordToolChange({ transaction, scope, action, tool, details: { changed, restoredFrom } });
  return tool;
}

function versionConflict(): CallhookError {
  return new CallhookError({
    code: "version-conflict",
    message:
      "Somebody else saved this tool in the meantime. Load it again, then make your changes on the newer version.",
  });
}
