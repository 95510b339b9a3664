import type { GivenDraft, Tool } from "@callhook/core";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { newToolDrafts } from "../schema/new-tool-drafts.ts";
import { toolDrafts } from "../schema/tool-drafts.ts";
import type { Scope } from "../scope.ts";
import { discardDraft } from "./discard-draft.ts";
import { draftFromRow, draftOfTool, ownNewDraft, type SavedDraft } from "./draft-row.ts";
import { getTool } from "./one-tool.ts";
import { publishDraft } from "./publish-draft.ts";
import { saveNewDraft } from "./save-new-draft.ts";
import { saveToolDraft } from "./save-tool-draft.ts";

/** `revision` is the draft's that one has seen, null for none; left out, whatever is there is replaced. */
type Seen = { revision?: string | null | undefined };

export type DraftSave = Seen & { toolId: string; baseVersion: number; draft: GivenDraft };
export type NewDraftSave = Seen & { toolId: null; draft: GivenDraft };
export type DraftDiscard = Seen & { toolId: string | null };
export type Publication = Seen & { toolId: string; baseVersion: number; note?: string | undefined };

export type ToolDraftRepository = {
  /** The tool's draft, or with null one's own of a new tool. */
  get(toolId: string | null): Promise<SavedDraft | null>;
  /**
   * Keeps a draft, complete or not. Null where it says what the live version says: then there is nothing to keep.
   * Refused with `version-conflict` where somebody else saved it since.
   */
  save(change: DraftSave | NewDraftSave): Promise<SavedDraft | null>;
  discard(discard: DraftDiscard): Promise<void>;
  /** Makes the draft the live version. Refused with `version-conflict` where the tool or the draft has moved on. */
  publish(publication: Publication): Promise<Tool>;
};

export function toolDraftRepository(scope: Scope): ToolDraftRepository {
  return withDatabaseErrors({
    get: (toolId: string | null) => getDraft(scope, toolId),
    save: (change: DraftSave | NewDraftSave) =>
      change.toolId === null ? saveNewDraft({ scope, ...change }) : saveToolDraft({ scope, ...change }),
    discard: (discard: DraftDiscard) => discardDraft({ scope, ...discard }),
    publish: (publication: Publication) => publishDraft({ scope, ...publication }),
  });
}

async function getDraft(scope: Scope, toolId: string | null): Promise<SavedDraft | null> {
  const connection = connectionOf(scope.database);
  if (toolId === null) {
    const [own] = await connection.select().from(newToolDrafts).where(ownNewDraft(scope));
    return own === undefined ? null : draftFromRow({ ...own, toolId, baseVersion: null });
  }
  await getTool({ scope, toolId });
  const [row] = await connection.select().from(toolDrafts).where(draftOfTool({ scope, toolId }));
  return row === undefined ? null : draftFromRow(row);
}
