import {
  CallhookError,
  type GivenDraft,
  isDraftField,
  isSameValue,
  readGivenDraft,
  type Tool,
  toolDifference,
  toolDraftSchema,
} from "@callhook/core";
import { actorOf } from "../actor-of.ts";
import { connectionOf } from "../database.ts";
import { newId } from "../identifier.ts";
import { toolDrafts } from "../schema/tool-drafts.ts";
import { authorColumns } from "./author-of.ts";
import { requireSeen } from "./require-seen.ts";
import { draftFromRow, draftOfTool, type SavedDraft } from "./draft-row.ts";
import { lockTool, type OneTool } from "./one-tool.ts";
import { recordToolChange } from "./record-tool-change.ts";

type DraftSave = OneTool & {
  baseVersion: number;
  draft: GivenDraft;
  revision?: string | null | undefined;
};

/** Under the lock of the tool, so that those who write and publish at once go one after the other. */
export async function saveToolDraft(save: DraftSave): Promise<SavedDraft | null> {
  const { scope, baseVersion, draft, revision } = save;
  return connectionOf(scope.database).transaction(async (transaction) => {
    const tool = await lockTool({ ...save, transaction });
    if (baseVersion > tool.version) throw noSuchBase(tool);
    const [before] = await transaction.select().from(toolDrafts).where(draftOfTool(save));
    requireSeen(before?.revision, revision);
    const live = toolDraftSchema.parse(tool);
    if (isSameValue(readGivenDraft(draft).draft, live)) {
      await transaction.delete(toolDrafts).where(draftOfTool(save));
      return null;
    }
    const content = {
      baseVersion,
      draft,
      revision: newId("draft"),
      ...authorColumns(scope),
      savedAt: new Date(),
    };
    const row = { workspaceId: scope.workspaceId, toolId: save.toolId, ...content };
    await transaction
      .insert(toolDrafts)
      .values(row)
      .onConflictDoUpdate({ target: [toolDrafts.workspaceId, toolDrafts.toolId], set: content });
    if (before === undefined || before.authorId !== actorOf(scope).id) {
      const changed = changedFields(live, draft);
      const action = "tool.draft-saved";
      await recordToolChange({ transaction, scope, action, tool, details: { changed } });
    }
    return draftFromRow(row);
  });
}

function changedFields(live: object, draft: GivenDraft): string[] {
  const fields = toolDifference({ ...live }, draft).map(({ field }) => field);
  return [...new Set(fields)].filter(isDraftField).toSorted();
}

function noSuchBase({ version }: Tool): CallhookError {
  const message = `The base version is ahead of the tool, which is at version ${version}. Load the tool again.`;
  return new CallhookError({ code: "invalid-input", message, issues: [{ path: "baseVersion", message }] });
}
