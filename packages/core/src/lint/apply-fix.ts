import type { ToolDraft } from "../tool/tool-draft.ts";
import type { LintFix } from "./lint-finding.ts";

/** The draft with a fix applied; the one that was given stays as it is. */
export function applyFix<Draft extends ToolDraft>(draft: Draft, fix: LintFix): Draft {
  return fix.patch.reduce(
    (changed, { path, value }) => withValue(changed, path.split("."), value) as Draft,
    draft,
  );
}

/** A patch names fields of the draft that its finding was about: hence the cast above. */
function withValue(holder: unknown, [step, ...rest]: string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(holder)) {
    return holder.map((item, index) => (String(index) === step ? withValue(item, rest, value) : item));
  }
  const fields = typeof holder === "object" && holder !== null ? holder : {};
  const held = Object.entries(fields).find(([key]) => key === step)?.[1];
  return { ...fields, [step]: withValue(held, rest, value) };
}
