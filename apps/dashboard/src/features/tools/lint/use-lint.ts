import { lintTool, type LintResult, type Tool } from "@callhook/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMemo } from "react";
import type { ToolForm } from "../model/tool-form.ts";
import { useKnownEnvironments } from "../../environments/use-known-environments.ts";
import { useOtherTools } from "./use-other-tools.ts";

/** Long enough that nothing changes under somebody's eyes while they type. */
const calmMs = 500;

/** What is likely to go wrong with what is in the form, judged when the typing pauses. */
export function useLint({ form, saved }: { form: ToolForm; saved: Tool | null }): LintResult {
  // The form's values change in place, so only their text tells whether they changed.
  const [snapshot] = useDebouncedValue(JSON.stringify(form), calmMs);
  const otherTools = useOtherTools(saved?.id ?? null);
  const environments = useKnownEnvironments();
  return useMemo(() => {
    const known = environments === undefined ? {} : { environments };
    return lintTool({ draft: formIn(snapshot), otherTools, ...known });
  }, [snapshot, otherTools, environments]);
}

/** A form that was written out a moment ago. */
function formIn(snapshot: string): ToolForm {
  return JSON.parse(snapshot) as ToolForm;
}
