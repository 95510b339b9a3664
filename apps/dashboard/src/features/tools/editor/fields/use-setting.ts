import { get, useController, useFormContext, useFormState } from "react-hook-form";
import type { ToolForm } from "../../model/tool-form.ts";

export type Setting<Value> = {
  /** The field's own name; parts of it are named `name.part`. */
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  /** What is wrong with it, or with a part of it such as `0.path`. */
  errorAt: (part?: string) => string | undefined;
};

/** One field of the draft, as a whole: its value, the way to change it, and what is wrong with it. */
export function useSetting<Name extends keyof ToolForm>(name: Name): Setting<ToolForm[Name]> {
  const { control } = useFormContext<ToolForm>();
  const { field } = useController<ToolForm, keyof ToolForm>({ control, name });
  // By name, or every key that is typed anywhere would draw all settings again.
  const { errors } = useFormState({ control, name });
  return {
    name,
    value: valueOf<Name>(field.value),
    onChange: field.onChange,
    errorAt: (part) => messageOf(get(errors, part === undefined ? name : `${name}.${part}`)),
  };
}

/** The library gives a field of the form by its name, and the name is this one. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the cast is what this function is for
function valueOf<Name extends keyof ToolForm>(value: ToolForm[keyof ToolForm]): ToolForm[Name] {
  return value as ToolForm[Name];
}

function messageOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("message" in error && typeof error.message === "string") return error.message;
  return "root" in error ? messageOf(error.root) : undefined;
}
