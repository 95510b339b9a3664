import { isSameValue, readGivenDraft, type ToolDraft } from "@callhook/core";
import { actorOf } from "../actor-of.ts";
import type { Transaction } from "../connection.ts";
import { toolDrafts } from "../schema/tool-drafts.ts";
import { draftOfTool } from "./draft-row.ts";
import type { OneTool } from "./one-tool.ts";

/**
 * After a save that went past the tool's draft: the draft goes if it said the same, or, where the save was all of what
 * somebody wants (`isWhole`), if it was written by whoever saved. What somebody else is writing stays, on the version
 * that they began with, to be merged by them.
 */
export async function settleDraft(
  options: OneTool & { transaction: Transaction; draft: ToolDraft; isWhole?: boolean },
): Promise<void> {
  const { transaction, scope, draft, isWhole = true } = options;
  const [row] = await transaction.select().from(toolDrafts).where(draftOfTool(options));
  if (row === undefined) return;
  const isOwn = isWhole && row.authorId !== null && row.authorId === actorOf(scope).id;
  if (isOwn || isSameValue(readGivenDraft(row.draft).draft, draft))
    await transaction.delete(toolDrafts).where(draftOfTool(options));
}
