import { draftFields, readGivenDraft } from "@callhook/core";
import { blankParameter, type ToolForm } from "./tool-form.ts";

/**
 * A kept draft as the editor holds it. One that is not complete keeps all that has the shape of its field; what has
 * not, because a service saved it so, is as in `fallback`.
 */
export function formOfDraft(given: Readonly<Record<string, unknown>>, fallback: ToolForm): ToolForm {
  const { draft } = readGivenDraft(given);
  if (draft !== null) return draft;
  const kept = draftFields.flatMap((field) => {
    const value: unknown = given[field];
    if (field === "parameters") return [[field, parametersOf(value, fallback)]];
    if (typeof fallback[field] === "number" && value === null) return [[field, Number.NaN]];
    return isLike(value, fallback[field]) ? [[field, value]] : [];
  });
  return asForm({ ...fallback, ...Object.fromEntries(kept) });
}

function parametersOf(value: unknown, fallback: ToolForm): unknown[] {
  if (!Array.isArray(value)) return fallback.parameters;
  const items: unknown[] = value;
  return items.flatMap((item) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? [{ ...blankParameter(fallback.method), ...item }]
      : [],
  );
}

/** Null stands for a setting that is left to a default, and so may be anything. */
function isLike(value: unknown, example: unknown): boolean {
  if (value === undefined) return false;
  if (example === null || example === undefined || value === null) return value === null || example === null;
  return typeof value === typeof example && Array.isArray(value) === Array.isArray(example);
}

/** Guaranteed above as far as the fields of the editor go: each holds what its kind of field can show. */
function asForm(form: object): ToolForm {
  return form as ToolForm;
}
