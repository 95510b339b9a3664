import type { ToolDraft } from "@callhook/core";

/** Outside a call nobody can be asked; whoever tests could as well have taken the question out of the draft. */
export function unasked<Tested extends ToolDraft>(tool: Tested): Tested {
  return { ...tool, confirmation: { mode: "never" }, overrides: {} };
}
