import { applyFix, type LintFinding } from "@callhook/core";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import type { ToolForm } from "../model/tool-form.ts";

type Root = keyof ToolForm;
type Done = { label: string; before: Partial<ToolForm> };

/** Puts a finding right with one click, and takes that back with another. */
export function useFix() {
  const { getValues, setValue } = useFormContext<ToolForm>();
  const [done, setDone] = useState<Done | null>(null);

  function write(values: Partial<ToolForm>) {
    for (const root of rootsOf(values)) {
      const value = values[root];
      if (value !== undefined) setValue(root, value, { shouldDirty: true, shouldValidate: false });
    }
  }

  function fix({ fix: offered }: LintFinding) {
    if (offered === undefined) return;
    const before = structuredClone(getValues());
    const after = applyFix(before, offered);
    const roots = rootsOf(before).filter((root) =>
      offered.patch.some(({ path }) => path.split(".")[0] === root),
    );
    write(only(after, roots));
    setDone({ label: offered.label, before: only(before, roots) });
  }

  function undo() {
    if (done === null) return;
    write(done.before);
    setDone(null);
  }

  return { fix, undo, lastFix: done?.label ?? null };
}

/** The form's fields, by the names that it has them under. */
function rootsOf(values: Partial<ToolForm>): Root[] {
  return Object.keys(values) as Root[];
}

function only(form: ToolForm, roots: readonly Root[]): Partial<ToolForm> {
  return Object.fromEntries(roots.map((root) => [root, form[root]]));
}
