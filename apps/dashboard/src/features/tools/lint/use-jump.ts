import { type FieldPath, useFormContext } from "react-hook-form";
import type { ToolForm } from "../model/tool-form.ts";

/** Leads to the field that a finding is about. */
export function useJump(): (path: string) => void {
  const { setFocus } = useFormContext<ToolForm>();
  return (path) => setFocus(asField(path));
}

/** Findings name fields of a draft, and the form has those. */
function asField(path: string): FieldPath<ToolForm> {
  return path as FieldPath<ToolForm>;
}
