import { z } from "zod";
import { askedParameters } from "./asked-parameters.ts";
import type { Parameter } from "./parameter.ts";
import { kindRule } from "./kinds/value-kind.ts";
import { problemWords } from "./problem-words.ts";
import {
  type ArgumentValue,
  mustBeGiven,
  typeRules,
  valueRules,
  type WantedValue,
  wantedItem,
  wantedProperties,
} from "./value-rules.ts";

export type { ArgumentValue };
/** Arguments by parameter key; an optional argument that was not given is absent. */
export type ArgumentValues = { [key: string]: ArgumentValue | undefined };
export type ArgumentsSchema = z.ZodObject<Record<string, z.ZodType<ArgumentValue | undefined>>>;

const schemas = new WeakMap<readonly Parameter[], ArgumentsSchema>();

/**
 * The one description of what a model may call a tool with: arguments are checked against it, and what
 * the model is shown is derived from it. Kept per array, so do not change `parameters` in place.
 */
export function argumentsSchema(parameters: readonly Parameter[]): ArgumentsSchema {
  const known = schemas.get(parameters);
  if (known !== undefined) return known;
  const schema = z.object(
    Object.fromEntries(
      askedParameters(parameters).map((parameter) => [parameter.key, memberSchema(parameter)]),
    ),
  );
  schemas.set(parameters, schema);
  return schema;
}

function memberSchema(wanted: WantedValue): z.ZodType<ArgumentValue | undefined> {
  const description = shownDescription(wanted);
  const schema = mustBeGiven(wanted) ? valueSchema(wanted) : valueSchema(wanted).optional();
  return description === "" ? schema : schema.meta({ ...schema.meta(), description });
}

function valueSchema(wanted: WantedValue): z.ZodType<ArgumentValue> {
  const says = (words: string | null) => ({ error: problemWords(wanted, words) });
  const rules = valueRules(wanted);
  const schema = rules.reduce(
    (value, { accepts, words }) => value.refine(accepts, says(words)),
    typeSchema(wanted, says),
  );
  const { default: preset, examples } = wanted;
  const shown = Object.assign({}, ...rules.map((rule) => rule.shown), present({ default: preset, examples }));
  return Object.keys(shown).length === 0 ? schema : schema.meta(shown);
}

/** The author's words, and what a kind adds to them. */
function shownDescription({ description, kind }: WantedValue): string {
  if (kind === undefined) return description;
  const { hint } = kindRule(kind);
  if (description === "") return hint;
  return /[.!?]$/.test(description) ? `${description} ${hint}` : `${description}. ${hint}`;
}

function present(shown: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
}

type Says = (words: string | null) => { error: ReturnType<typeof problemWords> };

/** Lengths are stated here for the model's eyes; the rules of the value check them too. */
function typeSchema(wanted: WantedValue, says: Says): z.ZodType<ArgumentValue> {
  const { type, required, options, kind } = wanted;
  const problem = says(kind === undefined ? typeRules[type].words : kindRule(kind).words);
  switch (type) {
    case "string":
      return required && options === undefined ? z.string(problem).min(1, says(null)) : z.string(problem);
    case "number":
      return z.number(problem);
    case "integer":
      return z.int(problem);
    case "boolean":
      return z.boolean(problem);
    case "array": {
      const list = z.array(valueSchema(wantedItem(wanted)), problem);
      return required ? list.min(1, says(null)) : list;
    }
    case "object":
      return objectSchema(wanted, problem);
  }
}

function objectSchema(wanted: WantedValue, problem: ReturnType<Says>): z.ZodType<ArgumentValue> {
  const members = wantedProperties(wanted).map((property) => [property.key, memberSchema(property)] as const);
  return asArgument(z.object(Object.fromEntries(members), problem));
}

/** An object of arguments is one itself: its absent members are absent, never written out. */
function asArgument(
  schema: z.ZodType<{ [key: string]: ArgumentValue | undefined }>,
): z.ZodType<ArgumentValue> {
  return schema as z.ZodType<ArgumentValue>;
}
