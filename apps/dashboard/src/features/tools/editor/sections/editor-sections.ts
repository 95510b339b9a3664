import type { ToolForm } from "../../model/tool-form.ts";

export type SectionId =
  | "basics"
  | "request"
  | "parameters"
  | "authentication"
  | "behaviour"
  | "speech"
  | "repeats"
  | "guards"
  | "availability"
  | "response"
  | "agents";

/** Every section in the order of the page, with the fields that it shows. */
export const editorSections: readonly {
  id: SectionId;
  label: string;
  fields: readonly (keyof ToolForm)[];
}[] = [
  { id: "basics", label: "Basics", fields: ["name", "description"] },
  { id: "request", label: "Request", fields: ["method", "url", "bodyFormat", "redirects"] },
  { id: "parameters", label: "Parameters", fields: ["parameters"] },
  { id: "authentication", label: "Headers and sign-in", fields: ["headers", "authentication"] },
  {
    id: "behaviour",
    label: "Behaviour",
    fields: ["responseTimeoutSeconds", "interruptions", "asynchronous"],
  },
  { id: "speech", label: "What is said", fields: ["speech"] },
  {
    id: "repeats",
    label: "Retries and limits",
    fields: ["effect", "retries", "cacheSeconds", "repetitionWindowSeconds", "limits"],
  },
  { id: "guards", label: "Confirmation and rules", fields: ["confirmation", "rules"] },
  { id: "availability", label: "Availability", fields: ["rules"] },
  { id: "response", label: "Response", fields: ["successWhen", "response", "errorExposure"] },
  { id: "agents", label: "Agents", fields: ["agentTargets", "overrides"] },
];

/** The sections that show a field, by its dotted name. */
export function sectionsOfField(name: string): SectionId[] {
  const root = name.split(".")[0];
  return editorSections.filter(({ fields }) => fields.some((field) => field === root)).map(({ id }) => id);
}
