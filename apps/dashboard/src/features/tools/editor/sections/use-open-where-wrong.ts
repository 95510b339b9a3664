import { use, useEffect, useRef } from "react";
import { useFormContext, useFormState } from "react-hook-form";
import { listProblems } from "../../model/form-problems.ts";
import type { ToolForm } from "../../model/tool-form.ts";
import { sectionsOfField } from "./editor-sections.ts";
import { SectionsContext } from "./sections-context.ts";

/** A save that was refused opens whatever is folded over a mistake. */
export function useOpenWhereWrong(): void {
  const { control } = useFormContext<ToolForm>();
  const { errors, submitCount } = useFormState({ control });
  const { open } = use(SectionsContext);
  const answered = useRef(0);
  useEffect(() => {
    if (answered.current === submitCount) return;
    const problems = listProblems(errors);
    if (problems.length === 0) return;
    answered.current = submitCount;
    open(problems.flatMap(({ name }) => sectionsOfField(name)));
  }, [errors, submitCount, open]);
}
