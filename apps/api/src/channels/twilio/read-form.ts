import type { FormParameters } from "./signature.ts";

/** A form's parameters as they are signed. The prototype-less object takes any name that a sender makes up. */
export function readForm(body: string): FormParameters {
  const parameters: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(body)) {
    const known = parameters[name];
    if (known === undefined) parameters[name] = value;
    else if (typeof known === "string") parameters[name] = [known, value];
    else known.push(value);
  }
  return parameters;
}

/** The value of a parameter that comes once; empty where it is not there. */
export function formValue(parameters: FormParameters, name: string): string {
  const value = parameters[name];
  return typeof value === "string" ? value : "";
}
