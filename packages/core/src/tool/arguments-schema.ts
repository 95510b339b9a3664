import { z } from "zod";
import type { Parameter } from "./parameter.ts";
import { type ArgumentValue, missing, typeRules, valueRules } from "./value-rules.ts";

export type { ArgumentValue };
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
  const { words, schema } = typeRules[parameter.type];
  return valueRules(parameter).reduce(
    (value, { accepts, message }) => value.refine(accepts, message),
    schema(parameter, problem(parameter, words)),
  );
}

function problem(parameter: Parameter, words: string) {
  const error = ({ input }: { input?: unknown }) =>
    input === undefined
      ? missing(parameter)
      : `${parameter.key} ${words}; ${inWords(input)} is not. It means: ${parameter.description}`;
  return { error };
}

function inWords(input: unknown): string {
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object" && input !== null) return "an object";
  if (typeof input === "number") return String(input);
  const text = JSON.stringify(input) ?? String(input);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
