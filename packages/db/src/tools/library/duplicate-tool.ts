import { CallhookError, copyName, toolDraftSchema } from "@callhook/core";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { connectionOf } from "../../database.ts";
import { newToolDrafts } from "../../schema/new-tool-drafts.ts";
import { tools } from "../../schema/tools.ts";
import type { Scope } from "../../scope.ts";
import { ownNewDraft, type SavedDraft } from "../draft-row.ts";
import { namedBy } from "../named-by.ts";
import { getTool } from "../one-tool.ts";
import { saveNewDraft } from "../save-new-draft.ts";

const settingsSchema = z.json();

/**
 * A tool's settings as one's own draft of a new tool, under a free name. Whoever has begun another new tool is refused
 * with `in-use`, unless it is to be replaced.
 */
export async function duplicateTool(options: {
  scope: Scope;
  toolId: string;
  replace: boolean;
}): Promise<SavedDraft> {
  const { scope, toolId, replace } = options;
  const connection = connectionOf(scope.database);
  const tool = await getTool({ scope, toolId });
  const [begun] = await connection.select().from(newToolDrafts).where(ownNewDraft(scope));
  if (begun !== undefined && !replace) throw hasBegunAnother(namedBy(begun.draft).name);
  const named = await connection
    .select({ name: tools.name })
    .from(tools)
    .where(eq(tools.workspaceId, scope.workspaceId));
  const name = copyName({ name: tool.name, taken: named.map((other) => other.name) });
  // Through text, as drafts travel: what is undefined is not there.
  const draft = z
    .record(z.string(), settingsSchema)
    .parse(JSON.parse(JSON.stringify({ ...toolDraftSchema.parse(tool), name })));
  const copyOf = { id: toolId, name: tool.name };
  return saveNewDraft({ scope, draft, revision: begun?.revision ?? null, copyOf });
}

function hasBegunAnother(name: string): CallhookError {
  const message = `You have begun another new tool, “${name}”. Create or discard it first, or let the copy replace it.`;
  return new CallhookError({ code: "in-use", message });
}
