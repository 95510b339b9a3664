import { z } from "zod";
import type { Parameter, ParameterType } from "./parameter.ts";

export type ArgumentValue = string | number | boolean;

type Problem = { error: (issue: { input?: unknown }) => string };

/** What a type takes: as a schema to be explained with, and as a test that costs nothing. They agree. */
type TypeRule = {
  /** Ends the sentence that starts with the parameter's key. */
  words: string;
  schema(parameter: Parameter, problem: Problem): z.ZodType<ArgumentValue>;
  accepts(value: unknown): value is ArgumentValue;
};

export const typeRules: Record<ParameterType, TypeRule> = {
  string: {
    words: "must be text",
    // The model is shown the least length; that a text says something is checked below.
    schema: (parameter, problem) =>
      parameter.required ? z.string(problem).min(1, missing(parameter)) : z.string(problem),
    accepts: (value) => typeof value === "string",
  },
  number: {
    words: "must be a single number in digits, such as 2 or 2.5",
    schema: (_parameter, problem) => z.number(problem),
    accepts: (value): value is number => typeof value === "number" && Number.isFinite(value),
  },
  boolean: {
    words: "must be true or false",
    schema: (_parameter, problem) => z.boolean(problem),
    accepts: (value) => typeof value === "boolean",
  },
};

/** What else a value has to fulfil, beyond its type. */
export type ValueRule = { accepts(value: ArgumentValue): boolean; message: string };

/** A required text must say something; a path segment must not climb to another path (`.` and `..`). */
export function valueRules(parameter: Parameter): ValueRule[] {
  if (parameter.type !== "string") return [];
  const rules: ValueRule[] = [];
  if (parameter.required) rules.push({ accepts: saysSomething, message: missing(parameter) });
  if (parameter.location !== "path") return rules;
  const climbing = `${parameter.key} must not be "." or "..".`;
  return [
    ...rules,
    { accepts: (value) => value !== "", message: missing(parameter) },
    { accepts: (value) => value !== "." && value !== "..", message: climbing },
  ];
}

function saysSomething(value: ArgumentValue): boolean {
  return typeof value !== "string" || value.trim() !== "";
}

/** Words for an argument that was not given. */
export function missing({ key, description }: Parameter): string {
  return `${key} is required and was not given. Ask for it; do not guess. It means: ${description}`;
}
