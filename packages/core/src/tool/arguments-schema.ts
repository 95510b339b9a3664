import { z } from "zod";
import type { Parameter } from "./parameter.ts";

export type ArgumentValue = string | number | boolean;
/** Arguments by parameter key; an optional argument that was not given is absent. */
export type ArgumentValues = { [key: string]: ArgumentValue | undefined };
export type ArgumentsSchema = z.ZodObject<Record<string, z.ZodType<ArgumentValue | undefined>>>;

const schemas = new WeakMap<readonly Parameter[], ArgumentsSchema>();

/**
 * The one description of what a tool may be called with: arguments are checked against it, and what
 * the model is shown is derived from it. Kept per array, so do not change `parameters` in place.
 */
export function argumentsSchema(parameters: readonly Parameter[]): ArgumentsSchema {
  const known = schemas.get(parameters);
  if (known !== undefined) return known;
  const schema = z.object(
    Object.fromEntries(parameters.map((parameter) => [parameter.key, parameterSchema(parameter)])),
  );
  schemas.set(parameters, schema);
  return schema;
}

function parameterSchema(parameter: Parameter): z.ZodType<ArgumentValue | undefined> {
  const schema = valueSchema(parameter).describe(parameter.description);
  return parameter.required ? schema : schema.optional().describe(parameter.description);
}

function valueSchema(parameter: Parameter): z.ZodType<ArgumentValue> {
  switch (parameter.type) {
    case "string":
      return stringSchema(parameter);
    case "number":
      return z.number(problem(parameter, "must be a single number in digits, such as 2 or 2.5"));
    case "boolean":
      return z.boolean(problem(parameter, "must be true or false"));
  }
}

/** A required text must say something; a path segment must not climb to another path (`.` and `..`). */
function stringSchema(parameter: Parameter): z.ZodType<string> {
  const text = z.string(problem(parameter, "must be text"));
  const filled = parameter.required
    ? text.min(1, missing(parameter)).refine((value) => value.trim() !== "", missing(parameter))
    : text;
  if (parameter.location !== "path") return filled;
  return filled
    .refine((value) => value !== "", missing(parameter))
    .refine((value) => !/^\.{1,2}$/.test(value), `${parameter.key} must not be "." or "..".`);
}

function problem(parameter: Parameter, rule: string) {
  const error = ({ input }: { input?: unknown }) =>
    input === undefined
      ? missing(parameter)
      : `${parameter.key} ${rule}; ${inWords(input)} is not. It means: ${parameter.description}`;
  return { error };
}

function missing({ key, description }: Parameter): string {
  return `${key} is required and was not given. Ask for it; do not guess. It means: ${description}`;
}

function inWords(input: unknown): string {
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object" && input !== null) return "an object";
  if (typeof input === "number") return String(input);
  const text = JSON.stringify(input) ?? String(input);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
