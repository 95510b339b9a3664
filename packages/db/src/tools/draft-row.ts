import type { FieldIssue, GivenDraft } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import { newToolDrafts } from "../schema/new-tool-drafts.ts";
import { toolDrafts } from "../schema/tool-drafts.ts";
import { type Author, authorColumns, authorOf } from "./author-of.ts";
import { givenDraftFromRow } from "./given-draft-row.ts";
import type { OneTool } from "./one-tool.ts";
import type { Scope } from "../scope.ts";

/** A draft that was kept and is not published, complete or not. `savedAt` is an ISO time. */
export type SavedDraft = {
  /** Null for a tool that is not created yet. */
  toolId: string | null;
  /** The version that it changes. */
  baseVersion: number | null;
  /** New with each save. */
  revision: string;
  savedAt: string;
  savedBy: Author;
  draft: GivenDraft;
  /** What is to be put right before it can be published. */
  issues: FieldIssue[];
};

type KeptDraft = Omit<typeof toolDrafts.$inferSelect, "toolId" | "baseVersion"> & {
  toolId: string | null;
  baseVersion: number | null;
};

export function draftFromRow(row: KeptDraft): SavedDraft {
  const { toolId, baseVersion, revision, savedAt } = row;
  return {
    toolId,
    baseVersion,
    revision,
    savedAt: savedAt.toISOString(),
    savedBy: authorOf(row),
    ...givenDraftFromRow(row.draft),
  };
}

export function draftOfTool({ scope, toolId }: OneTool) {
  return and(eq(toolDrafts.workspaceId, scope.workspaceId), eq(toolDrafts.toolId, toolId));
}

/** The one draft of a new tool that whoever works within the scope has. */
export function ownNewDraft(scope: Scope) {
  return and(
    eq(newToolDrafts.workspaceId, scope.workspaceId),
    eq(newToolDrafts.authorId, newDraftAuthor(scope).authorId),
  );
}

export function newDraftAuthor(scope: Scope) {
  const { authorId, ...others } = authorColumns(scope);
  return { ...others, authorId: authorId ?? others.authorKind };
}
