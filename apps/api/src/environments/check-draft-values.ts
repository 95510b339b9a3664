import { type FieldIssue, missingValues, type ToolDraft } from "@callhook/core";
import type { Context } from "../context.ts";
import { environmentsOf } from "./environments-of.ts";

/** Where a draft names a variable that has no value in some environment: it may be saved, and cannot run there. */
export async function checkDraftValues(options: {
  context: Context;
  draft: ToolDraft;
}): Promise<{ issues: FieldIssue[] }> {
  const missing = missingValues(options.draft, await environmentsOf(options.context).known());
  return { issues: missing.map(({ path, message }) => ({ path: path.join("."), message })) };
}
