import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { newToolDrafts } from "../schema/new-tool-drafts.ts";
import { toolDrafts } from "../schema/tool-drafts.ts";
import type { Scope } from "../scope.ts";
import { requireSeen } from "./require-seen.ts";
import { draftOfTool, ownNewDraft } from "./draft-row.ts";
import { lockTool } from "./one-tool.ts";
import { recordToolChange } from "./record-tool-change.ts";
import { namedBy } from "./named-by.ts";

type Discard = { scope: Scope; revision?: string | null | undefined };

/** Discarding what is not there changes nothing, and leaves no entry that says so. */
export async function discardDraft(options: Discard & { toolId: string | null }): Promise<void> {
  const { scope, toolId } = options;
  await connectionOf(scope.database).transaction((transaction) =>
    toolId === null
      ? discardNewDraft({ ...options, transaction })
      : discardToolDraft({ ...options, toolId, transaction }),
  );
}

async function discardToolDraft(
  options: Discard & { toolId: string; transaction: Transaction },
): Promise<void> {
  const { transaction, scope, revision } = options;
  const tool = await lockTool(options);
  const [gone] = await transaction.delete(toolDrafts).where(draftOfTool(options)).returning();
  requireSeen(gone?.revision, gone === undefined ? undefined : revision);
  if (gone === undefined) return;
  const details = { baseVersion: gone.baseVersion };
  await recordToolChange({ transaction, scope, action: "tool.draft-discarded", tool, details });
}

async function discardNewDraft(options: Discard & { transaction: Transaction }): Promise<void> {
  const { transaction, scope, revision } = options;
  const [gone] = await transaction.delete(newToolDrafts).where(ownNewDraft(scope)).returning();
  requireSeen(gone?.revision, gone === undefined ? undefined : revision);
  if (gone === undefined) return;
  const tool = namedBy(gone.draft);
  await recordToolChange({ transaction, scope, action: "tool.draft-discarded", tool });
}
