import { type LintResult, lintTool, type ToolDraft } from "@callhook/core";
import type { Context } from "../context.ts";
import { environmentsOf } from "../environments/environments-of.ts";
import { secretsOf } from "../secrets/secrets-of.ts";
import { allTools } from "./all-tools.ts";

/** What is likely to go wrong with a draft among the workspace's tools; `toolId` is the tool that it would change. */
export async function lintDraft(options: {
  context: Context;
  input: { draft: ToolDraft; toolId?: string | undefined };
}): Promise<LintResult> {
  const { context, input } = options;
  const otherTools = (await allTools(context)).filter(({ id }) => id !== input.toolId);
  const secrets = await secretsOf(context).names();
  const environments = await environmentsOf(context).known();
  return lintTool({ draft: input.draft, otherTools, secrets, environments });
}
