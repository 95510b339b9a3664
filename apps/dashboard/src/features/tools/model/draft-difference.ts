import type { ToolDraft } from "@callhook/core";
import { isSame } from "./is-same.ts";

const labels = {
  name: "name",
  description: "description",
  method: "method",
  url: "URL",
  parameters: "parameters",
  bodyFormat: "body format",
  responseTimeoutSeconds: "response timeout",
  interruptions: "interruptions",
  agentTargets: "agents",
} as const satisfies Record<keyof ToolDraft, string>;

type DraftField = keyof typeof labels;

/** Names of the fields in which two drafts differ, in the order of the editor. */
export function differingFields(mine: ToolDraft, theirs: ToolDraft): string[] {
  return draftFields.filter((field) => !isSame(mine[field], theirs[field])).map((field) => labels[field]);
}

const draftFields: readonly DraftField[] = [
  "name",
  "description",
  "method",
  "url",
  "parameters",
  "bodyFormat",
  "responseTimeoutSeconds",
  "interruptions",
  "agentTargets",
];
