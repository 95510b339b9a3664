import { type Tool, toolDraftSchema } from "@callhook/core";
import type { Transaction } from "../connection.ts";
import { toolVersions } from "../schema/tool-versions.ts";
import type { Scope } from "../scope.ts";
import { authorColumns } from "./author-of.ts";

/** Keeps what a tool is now as a version, in the transaction that made it so. */
export async function writeVersion(options: {
  transaction: Transaction;
  scope: Scope;
  tool: Tool;
  note?: string | undefined;
  restoredFrom?: number | undefined;
}): Promise<void> {
  const { transaction, scope, tool, note, restoredFrom } = options;
  const { id, version, functionName, updatedAt } = tool;
  await transaction.insert(toolVersions).values({
    workspaceId: scope.workspaceId,
    toolId: id,
    version,
    functionName,
    draft: toolDraftSchema.parse(tool),
    note: note === undefined || note === "" ? null : note,
    restoredFrom,
    ...authorColumns(scope),
    savedAt: new Date(updatedAt),
  });
}
