import {
  type EnvironmentValues,
  type HttpRequest,
  type JsonValue,
  type ModelTool,
  modelTool,
  previewRequest as buildPreview,
  type ReadSaid,
  type ToolDraft,
  toolDraftSchema,
} from "@callhook/core";
import type { ToolForm } from "./tool-form.ts";

export type DraftPreview = { ok: true; draft: ToolDraft } | { ok: false; problem: string };
export type RequestPreview = { ok: true; request: HttpRequest } | { ok: false; problem: string };

/**
 * The draft as far as it matters to the request: what only people and agents read may still be missing,
 * so that a request can be tried before it is described.
 */
export function previewDraft(form: ToolForm): DraftPreview {
  const parsed = toolDraftSchema.safeParse({
    ...form,
    name: form.name.trim() === "" ? "Untitled tool" : form.name,
    description: form.description.trim() === "" ? "Not described yet." : form.description,
    parameters: form.parameters.map((parameter) => ({
      ...parameter,
      description: parameter.description.trim() === "" ? "Not described yet." : parameter.description,
    })),
    agentTargets: form.agentTargets.length === 0 ? ["assistant"] : form.agentTargets,
  });
  if (parsed.success) return { ok: true, draft: parsed.data };
  const [issue] = parsed.error.issues;
  if (form.url.trim() === "") return { ok: false, problem: "Enter a URL to see the request." };
  return { ok: false, problem: issueSentence(issue, form) };
}

/** The exact request for these arguments, or what stands in its way. Sends nothing. */
export function previewRequest(
  draft: ToolDraft,
  { given, ...known }: { given: JsonValue; read?: ReadSaid | undefined; environment?: EnvironmentValues },
): RequestPreview {
  try {
    const { request, issues } = buildPreview({ tool: draft, arguments: given, ...known });
    if (request !== null) return { ok: true, request };
    return { ok: false, problem: issues.map(({ message }) => message).join(" ") };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : "This request cannot be built." };
  }
}

/** What the model is offered for this draft, under the name it will be given. */
export function previewModelTool(draft: ToolDraft, functionName: string): ModelTool {
  return modelTool({ ...draft, functionName });
}

function issueSentence(issue: { path: PropertyKey[]; message: string } | undefined, form: ToolForm): string {
  if (issue === undefined) return "Something in the form is not complete yet.";
  const [root, index] = issue.path;
  if (root !== "parameters" || typeof index !== "number") return issue.message;
  const key = form.parameters[index]?.key ?? "";
  return `Parameter ${index + 1}${key === "" ? "" : ` (${key})`}: ${issue.message}`;
}
