import {
  deriveFunctionName,
  type HttpMethod,
  type Parameter,
  type Tool,
  type ToolDraft,
  toolDraftSchema,
} from "@callhook/core";

/** What the editor holds while somebody types: a draft with every field, shown or not, not yet checked. */
export type ToolForm = ToolDraft;

export const editorTimeoutSeconds = { minimum: 1, maximum: 120, usual: 20 };

/** The usual settings, and nothing written yet. */
export const blankForm: ToolForm = {
  ...toolDraftSchema.parse({
    name: "Untitled",
    description: "Untitled",
    method: "POST",
    url: "https://example.com",
    parameters: [],
    responseTimeoutSeconds: editorTimeoutSeconds.usual,
    agentTargets: ["receptionist"],
  }),
  name: "",
  description: "",
  url: "",
};

/** The draft of a saved tool or of a template, whole: what the editor does not show is saved as it was. */
export function formOf(draft: ToolDraft): ToolForm {
  return toolDraftSchema.parse(draft);
}

/**
 * The rules of a draft plus the editor's narrower timeout. A timeout that the API allowed
 * (0.1 to 300 seconds) stays valid until somebody changes it.
 */
export function editorSchema({ savedTimeoutSeconds }: { savedTimeoutSeconds: number | null }) {
  const { minimum, maximum } = editorTimeoutSeconds;
  return toolDraftSchema.refine(
    ({ responseTimeoutSeconds: seconds }) =>
      seconds === savedTimeoutSeconds || (seconds >= minimum && seconds <= maximum),
    { path: ["responseTimeoutSeconds"], message: `Response timeout is ${minimum} to ${maximum} seconds.` },
  );
}

/** A new parameter goes where the method usually sends values. */
export function blankParameter(method: HttpMethod): Parameter {
  const location = method === "GET" ? "query" : "body";
  const usual = { type: "string", description: "", required: true } as const;
  return { key: "", location, ...usual, source: { from: "model" }, trusted: false };
}

/** The function name the model will see; a saved tool keeps its own while its name stays. */
export function shownFunctionName({ name, saved }: { name: string; saved: Tool | null }): string {
  if (saved !== null && saved.name === name.trim()) return saved.functionName;
  return deriveFunctionName({ name, taken: [] });
}
