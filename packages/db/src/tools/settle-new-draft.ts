import { isSameValue, readGivenDraft, type ToolDraft } from "@callhook/core";
import type { Transaction } from "../connection.ts";
import { newToolDrafts } from "../schema/new-tool-drafts.ts";
import type { Scope } from "../scope.ts";
import { ownNewDraft } from "./draft-row.ts";

/** After a tool was created: the draft that it was created from has nothing more to say. */
export async function settleNewDraft(options: {
  transaction: Transaction;
  scope: Scope;
  draft: ToolDraft;
}): Promise<void> {
  const { transaction, scope, draft } = options;
  const [row] = await transaction.select().from(newToolDrafts).where(ownNewDraft(scope));
  if (row !== undefined && isSameValue(readGivenDraft(row.draft).draft, draft))
    await transaction.delete(newToolDrafts).where(ownNewDraft(scope));
}
