import { type FieldIssue, mostDataFields } from "@callhook/core";
import type { FieldPath } from "react-hook-form";
import type { AgentForm } from "./agent-form.ts";

const model = ["kind", "url", "name", "keySecret", "timeoutSeconds", "retries"] as const;

const dataField = ["name", "type", "description"] as const;

/** Every field that a complaint can stand at. */
const fields: ReadonlySet<string> = new Set<FieldPath<AgentForm>>([
  "greeting",
  "instructions",
  ...model.map((field) => `model.${field}` as const),
  ...model.map((field) => `fallbackModel.${field}` as const),
  "limits.stepsPerTurn",
  "limits.callMinutes",
  "limits.silenceSeconds",
  "speech.language",
  "speech.hints",
  "speech.ignoreBackchannels",
  "canEndCall",
  "transferTo",
  "approveWrites",
  "analysis.by",
  "analysis.successCriterion",
  "analysis.dataFields",
  ...Array.from({ length: mostDataFields }, (_, index) =>
    dataField.map((field) => `analysis.dataFields.${index}.${field}` as const),
  ).flat(),
]);

/** The field of the form that an issue is about; null where it has none. A hint's is that of all hints. */
export function fieldOfIssue({ path }: Pick<FieldIssue, "path">): FieldPath<AgentForm> | null {
  const name = path.replace(/^speech\.hints\..*$/, "speech.hints");
  return isField(name) ? name : null;
}

function isField(name: string): name is FieldPath<AgentForm> {
  return fields.has(name);
}
