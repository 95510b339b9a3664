import { type ToolDraftInput, toolDraftSchema } from "../../tool/tool-draft.ts";
import { fieldsOf } from "../reading/fields.ts";

/** What Callhook's own export says beside OpenAPI; what does not fit is as if it were not there. */
export function ownExtension(extension: unknown): Partial<ToolDraftInput> {
  const given = fieldsOf(extension);
  if (given.size === 0) return {};
  const probe = { name: "x", description: "x", method: "GET", url: "https://example.com", parameters: [] };
  const candidate = { ...probe, agentTargets: ["assistant"], ...Object.fromEntries(given) };
  return toolDraftSchema.safeParse(candidate).success ? Object.fromEntries(given) : {};
}
