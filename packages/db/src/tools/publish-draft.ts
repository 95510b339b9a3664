import { CallhookError, type FieldIssue, readGivenDraft, type Tool } from "@callhook/core";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { toolDrafts } from "../schema/tool-drafts.ts";
import { changeTool } from "./change-tool.ts";
import { requireSeen } from "./require-seen.ts";
import { draftOfTool } from "./draft-row.ts";
import { getTool, type OneTool } from "./one-tool.ts";

type Publication = OneTool & {
  baseVersion: number;
  note?: string | undefined;
  revision?: string | null | undefined;
};

/** Checked again under the lock: what goes live is the draft that was read, and nothing that came after it. */
export async function publishDraft(publication: Publication): Promise<Tool> {
  const { scope, toolId, baseVersion, note } = publication;
  await getTool(publication);
  const [row] = await connectionOf(scope.database).select().from(toolDrafts).where(draftOfTool(publication));
  if (row === undefined) throw nothingToPublish();
  requireSeen(row.revision, publication.revision);
  if (row.baseVersion !== baseVersion) throw madeOnAnotherVersion(row.baseVersion);
  const { draft, issues } = readGivenDraft(row.draft);
  if (draft === null) throw notComplete(issues);
  const settle = async (transaction: Transaction) => {
    const [gone] = await transaction.delete(toolDrafts).where(draftOfTool(publication)).returning();
    requireSeen(gone?.revision, row.revision);
  };
  return changeTool({ scope, toolId, baseVersion, draft, note, action: "tool.published", settle });
}

function nothingToPublish(): CallhookError {
  const message = "This tool has no unpublished changes. Save a draft of it first.";
  return new CallhookError({ code: "invalid-input", message });
}

function madeOnAnotherVersion(version: number): CallhookError {
  return new CallhookError({
    code: "version-conflict",
    message: `The unpublished changes were made on version ${version}. Bring them together with the live version and save them on that one, then publish.`,
  });
}

function notComplete(issues: FieldIssue[]): CallhookError {
  return new CallhookError({
    code: "invalid-input",
    message: "The draft is not complete yet. Put right what is named, then publish.",
    issues: issues.map(({ path, message }) => ({ path: path === "" ? "draft" : `draft.${path}`, message })),
  });
}
