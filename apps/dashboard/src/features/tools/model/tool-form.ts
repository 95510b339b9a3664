import {
  deriveFunctionName,
  type HttpMethod,
  type Parameter,
  type Tool,
  type ToolDraft,
  type ToolDraftInput,
  toolDraftSchema,
} from "@callhook/core";

/** What the editor holds while somebody types: a draft with every field present, not yet checked. */
export type ToolForm = Required<ToolDraftInput>;

export const editorTimeoutSeconds = { minimum: 1, maximum: 120, usual: 20 };

export const blankForm: ToolForm = {
  name: "",
  description: "",
  method: "POST",
  url: "",
  parameters: [],
  bodyFormat: "json",
  responseTimeoutSeconds: editorTimeoutSeconds.usual,
  interruptions: "allow",
  agentTargets: ["receptionist"],
};

/** The editable part of a saved tool or of a template. */
export function formOf(draft: ToolDraft): ToolForm {
  const { name, description, method, url, parameters, bodyFormat } = draft;
  const { responseTimeoutSeconds, interruptions, agentTargets } = draft;
  return {
    name,
    description,
    method,
    url,
    parameters: parameters.map((parameter) => ({ ...parameter })),
    bodyFormat,
    responseTimeoutSeconds,
    interruptions,
    agentTargets: [...agentTargets],
  };
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
  return {
    key: "",
    location: method === "GET" ? "query" : "body",
    type: "string",
    description: "",
    required: true,
  };
}

/** The function name the model will see; a saved tool keeps its own while its name stays. */
export function shownFunctionName({ name, saved }: { name: string; saved: Tool | null }): string {
  if (saved !== null && saved.name === name.trim()) return saved.functionName;
  return deriveFunctionName({ name, taken: [] });
}
