import type { ToolDraft } from "../tool-draft.ts";

export type DraftField = keyof ToolDraft;

/** Every field of a draft in the order of the editor, by the name it has in a sentence. */
const labels: Readonly<Record<DraftField, string>> = {
  name: "name",
  description: "description",
  method: "method",
  url: "URL",
  bodyFormat: "body format",
  parameters: "parameters",
  responseTimeoutSeconds: "response timeout",
  interruptions: "interruptions",
  asynchronous: "later answers",
  agentTargets: "agents",
  headers: "headers",
  authentication: "authentication",
  effect: "effect",
  retries: "retries",
  redirects: "redirects",
  successWhen: "success rule",
  response: "response mapping",
  errorExposure: "error exposure",
  cacheSeconds: "caching",
  repetitionWindowSeconds: "repetition window",
  limits: "limits",
  confirmation: "confirmation",
  rules: "rules",
  speech: "speech",
  overrides: "overrides for agents",
  mocks: "mocks",
};

export const draftFields: readonly DraftField[] = Object.keys(labels).filter(isDraftField);

export function isDraftField(name: string): name is DraftField {
  return Object.hasOwn(labels, name);
}

export function draftFieldLabel(field: DraftField): string {
  return labels[field];
}
