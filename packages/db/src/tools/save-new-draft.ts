import type { GivenDraft } from "@callhook/core";
import { connectionOf } from "../database.ts";
import { newId } from "../identifier.ts";
import { newToolDrafts } from "../schema/new-tool-drafts.ts";
import type { Scope } from "../scope.ts";
import { draftChanged, requireSeen } from "./require-seen.ts";
import { draftFromRow, newDraftAuthor, ownNewDraft, type SavedDraft } from "./draft-row.ts";
import { namedBy } from "./named-by.ts";
import { recordToolChange } from "./record-tool-change.ts";

/** Keeps what somebody has of a new tool. */
export async function saveNewDraft(options: {
  scope: Scope;
  draft: GivenDraft;
  revision?: string | null | undefined;
  /** The tool that it was copied from. */
  copyOf?: { id: string; name: string } | undefined;
}): Promise<SavedDraft> {
  const { scope, draft, revision, copyOf } = options;
  return connectionOf(scope.database).transaction(async (transaction) => {
    const [before] = await transaction.select().from(newToolDrafts).where(ownNewDraft(scope)).for("update");
    requireSeen(before?.revision, revision);
    const content = {
      draft,
      revision: newId("draft"),
      ...newDraftAuthor(scope),
      savedAt: new Date(),
    };
    const row = { workspaceId: scope.workspaceId, ...content };
    const target = [newToolDrafts.workspaceId, newToolDrafts.authorId];
    const insert = transaction.insert(newToolDrafts).values(row);
    // There was no row to lock: another tab may have begun one since, and what it keeps must not be lost.
    const isFirst = before === undefined && revision === null;
    const written = await (
      isFirst ? insert.onConflictDoNothing({ target }) : insert.onConflictDoUpdate({ target, set: content })
    ).returning({ revision: newToolDrafts.revision });
    if (written.length === 0) throw draftChanged();
    if (before === undefined || copyOf !== undefined) {
      const details = { copyOf };
      await recordToolChange({
        transaction,
        scope,
        action: "tool.draft-saved",
        tool: namedBy(draft),
        details,
      });
    }
    return draftFromRow({ ...row, toolId: null, baseVersion: null });
  });
}
