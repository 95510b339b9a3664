import { type FocusEvent, useEffect } from "react";
import type { FieldPath } from "react-hook-form";
import type { ToolForm } from "../model/tool-form.ts";
import type { ToolFormApi } from "./tool-form-api.ts";
import { useAfterPress } from "./use-after-press.ts";

/**
 * Checks a field when it is left, and from then on with every change for as long as there is a complaint about it.
 * Gives what the form does on a blur.
 */
export function useCheckOnLeaving(form: ToolFormApi): (event: FocusEvent<HTMLFormElement>) => void {
  const afterPress = useAfterPress();
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          // A list that has grown is named as a whole; what was added to it has not been left yet.
          if (isField(name) && typeof form.getFieldState(name).error?.type === "string")
            void form.trigger(name);
        },
      }),
    [form],
  );
  return ({ target }) => {
    const name = target.getAttribute("name");
    // A complaint moves what is below it, and a button that moves between press and release is not clicked.
    if (isField(name)) afterPress(() => void form.trigger(name));
  };
}

/** Every named input of the form has the name of the field that it shows. */
function isField(name: string | null | undefined): name is FieldPath<ToolForm> {
  return name !== undefined && name !== null && name !== "";
}
