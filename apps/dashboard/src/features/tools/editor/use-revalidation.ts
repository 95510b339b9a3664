import { useEffect } from "react";
import type { ToolFormApi } from "./tool-form-api.ts";

/**
 * After the first attempt to save, every change checks the whole form: a key that is no longer
 * used twice clears the complaint at the other field as well.
 */
export function useRevalidation(form: ToolFormApi): void {
  const { isSubmitted } = form.formState;
  useEffect(() => {
    if (!isSubmitted) return;
    return form.subscribe({ formState: { values: true }, callback: () => void form.trigger() });
  }, [form, isSubmitted]);
}
