import { type ToolDraft, type ToolDraftInput, toolDraftSchema } from "../tool/tool-draft.ts";
import { ToolCallError } from "./outcome/tool-call-error.ts";

const drafts = new WeakMap<object, ToolDraft>();

/** The tool as it may be executed; one that breaks the rules of a draft is `misconfigured`. */
export function readTool(tool: ToolDraftInput): ToolDraft {
  const known = typeof tool === "object" && tool !== null ? drafts.get(tool) : undefined;
  if (known !== undefined) return known;
  const parsed = toolDraftSchema.safeParse(tool);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join(".") || "tool"}: ${message}`,
    );
    const message = `The tool is not set up correctly; correct it in its settings. ${problems.join(" ")}`;
    throw new ToolCallError({ reason: "misconfigured", message });
  }
  drafts.set(tool, parsed.data);
  return parsed.data;
}
