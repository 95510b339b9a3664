import { type FieldIssue, isDraftField } from "@callhook/core";

export type PlacedIssues = {
  /** Issues that belong to a field of the editor, under the field's name there. */
  fields: { name: string; message: string }[];
  /** What belongs to no field and is shown above the form. */
  general: string[];
};

/** Brings the API's per-field issues (`draft.parameters.0.key`) to the editor's fields (`parameters.0.key`). */
export function placeIssues(issues: FieldIssue[]): PlacedIssues {
  const placed: PlacedIssues = { fields: [], general: [] };
  for (const { path, message } of issues) {
    const name = path.replace(/^draft\.?/, "");
    const [root = ""] = name.split(".");
    if (isDraftField(root)) placed.fields.push({ name, message });
    else placed.general.push(message);
  }
  return placed;
}
