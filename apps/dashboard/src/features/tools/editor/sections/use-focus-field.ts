import { use } from "react";
import { flushSync } from "react-dom";
import { type FieldPath, useFormContext } from "react-hook-form";
import type { ToolForm } from "../../model/tool-form.ts";
import { sectionsOfField } from "./editor-sections.ts";
import { SectionsContext } from "./sections-context.ts";

/** Leads to a field by its dotted name, wherever it is folded away. */
export function useFocusField(): (name: string) => void {
  const { open } = use(SectionsContext);
  const { setFocus } = useFormContext<ToolForm>();
  return (name) => {
    const sections = sectionsOfField(name);
    flushSync(() => open(sections));
    const input = findInput(name);
    if (input === null) setFocus(asField(name));
    else input.focus();
    const [section] = sections;
    const isThere = document.activeElement?.closest("[data-editor-section]") !== null;
    if (isThere || section === undefined) return;
    document.querySelector<HTMLElement>(`[data-editor-section="${section}"] h2 button`)?.focus();
  };
}

/** The input of that name, or the first of a group that the name stands for. */
function findInput(name: string): HTMLElement | null {
  for (let steps = name.split("."); steps.length > 1; steps = steps.slice(0, -1)) {
    const prefix = CSS.escape(steps.join("."));
    const input = document.querySelector<HTMLElement>(
      [`[name="${prefix}"]`, `[data-field="${prefix}"] input`, `[name^="${prefix}."]`]
        .map((selector) => `[data-editor-section] ${selector}`)
        .join(", "),
    );
    if (input !== null) return input;
  }
  return null;
}

/** The name of a field that has an error in this form. */
function asField(name: string): FieldPath<ToolForm> {
  return name as FieldPath<ToolForm>;
}
