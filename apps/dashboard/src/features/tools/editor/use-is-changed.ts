import { isSameValue } from "@callhook/core";
import { useEffect, useState } from "react";
import type { ToolForm } from "../model/tool-form.ts";
import type { ToolFormApi } from "./tool-form-api.ts";

/** Whether the form says something else than what it is compared with, such as what is live. */
export function useIsChanged(form: ToolFormApi, original: ToolForm): boolean {
  const text = JSON.stringify(original);
  const [isChanged, setIsChanged] = useState(() => isOther(form, text));
  useEffect(() => {
    const compare = () => setIsChanged(isOther(form, text));
    compare();
    return form.subscribe({ formState: { values: true }, callback: compare });
  }, [form, text]);
  return isChanged;
}

/** As JSON, because what is undefined in a form is not there once it is saved. */
function isOther(form: ToolFormApi, text: string): boolean {
  return !isSameValue(JSON.parse(JSON.stringify(form.getValues())), JSON.parse(text));
}
