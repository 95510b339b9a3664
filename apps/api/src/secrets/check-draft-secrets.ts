import { type FieldIssue, secretsOfDraft, type ToolDraft } from "@callhook/core";
import type { Context } from "../context.ts";
import { secretsOf } from "./secrets-of.ts";

/** The secrets that a draft names and the workspace does not have, each at the field that names it. */
export async function checkDraftSecrets(options: {
  context: Context;
  draft: ToolDraft;
}): Promise<{ issues: FieldIssue[] }> {
  const { context, draft } = options;
  const names = new Set(await secretsOf(context).names());
  const missing = secretsOfDraft(draft).filter(({ name }) => !names.has(name));
  const issues = missing.map(({ name, path }) => ({
    path: path.join("."),
    message: `There is no secret named ${name} in this workspace; until it is saved, the tool cannot run.`,
  }));
  return { issues };
}
