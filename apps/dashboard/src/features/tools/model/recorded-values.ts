import {
  type CallVariables,
  canonicalJson,
  type JsonValue,
  type Parameter,
  redactedPaths,
} from "@callhook/core";
import { argumentsOf, isAskedFor } from "./sample-arguments.ts";
import { noTestValues, type TestValues } from "./test-values.ts";
import { textOfValue } from "./written-value.ts";

/** The values of a tool call on record, as they go into the test console, and what does not go there. */
export type RecordedValues = {
  values: TestValues;
  /** Dot paths of what the record holds a placeholder for; it is left empty. */
  withheld: string[];
  /** What the agent gave, and the tool does not ask it for any more; it is left out. */
  unknown: { key: string; value: JsonValue }[];
  /** Variables that hold a list, for which the console has no field. */
  lists: string[];
};

type Recorded = {
  arguments: JsonValue;
  /** Of the call, with what its tools had saved by then. */
  variables: CallVariables;
  environment: string;
  parameters: Parameter[];
  /** Names of the variables that the tool takes values from. */
  variableNames: string[];
};

/**
 * What was not given is left empty, in place of the samples that the form offers otherwise. Where the form would send
 * something else than was given, such as a blank text, all of it stands there as JSON.
 */
export function recordedValues(recorded: Recorded): RecordedValues {
  const { environment, parameters } = recorded;
  const given = givenOf(recorded.arguments);
  const { variables, ...notes } = readVariables(recorded);
  const common = { variables, environment };
  if (given === null) {
    const withheld = redactedPaths(recorded.arguments).length === 0 ? [] : ["arguments"];
    const json = withheld.length === 0 ? JSON.stringify(recorded.arguments, null, 2) : "";
    const values = { ...noTestValues, ...common, json };
    return { values, withheld: [...withheld, ...notes.withheld], unknown: [], lists: notes.lists };
  }
  const asked = new Set(parameters.filter(isAskedFor).map(({ key }) => key));
  const known = new Map([...given].filter(([key]) => asked.has(key)));
  const kept = withoutRedacted(Object.fromEntries(known)) ?? {};
  const entries = Object.fromEntries([...asked].map((key) => [key, entryOf(known.get(key))]));
  const isSame = canonicalJson(asWords(argumentsOf(parameters, entries))) === canonicalJson(asWords(kept));
  return {
    values: { ...common, entries, json: isSame ? null : JSON.stringify(kept, null, 2) },
    withheld: [...[...known].flatMap(([key, value]) => redactedPaths(value, [key])), ...notes.withheld],
    unknown: [...given].flatMap(([key, value]) => (asked.has(key) ? [] : [{ key, value }])),
    lists: notes.lists,
  };
}

/** By key, where they are an object at all; a null stands for what was not given. */
function givenOf(given: JsonValue): Map<string, JsonValue> | null {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return null;
  return new Map(Object.entries(given).filter(([, value]) => value !== null));
}

function entryOf(value: JsonValue | undefined): string {
  return value === undefined ? "" : textOfValue(blanked(value));
}

/** What is redacted becomes an empty field, to be filled in. */
function blanked(value: JsonValue): JsonValue {
  if (typeof value === "string") return redactedPaths(value).length === 0 ? value : "";
  if (Array.isArray(value)) return value.map(blanked);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, blanked(part)]));
}

/** The same without such a field. */
function withoutRedacted(value: JsonValue): JsonValue | undefined {
  if (typeof value === "string") return redactedPaths(value).length === 0 ? value : undefined;
  if (Array.isArray(value)) return value.map(withoutRedacted).filter((item) => item !== undefined);
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).flatMap(([key, part]): [string, JsonValue][] => {
    const rest = withoutRedacted(part);
    return rest === undefined ? [] : [[key, rest]];
  });
  return Object.fromEntries(parts);
}

/** A tool takes 94110 for "94110" and "2" for 2, so that such a difference is none. */
function asWords(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(asWords);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asWords(part)]));
}

function readVariables({ variables, variableNames }: Pick<Recorded, "variables" | "variableNames">) {
  const used = Object.entries(variables).filter(([name]) => variableNames.includes(name));
  const scalars = used.flatMap(([name, value]) => (Array.isArray(value) ? [] : [[name, value] as const]));
  return {
    variables: Object.fromEntries(scalars.map(([name, value]) => [name, textOfValue(blanked(value))])),
    withheld: scalars.flatMap(([name, value]) => redactedPaths(value, [name])),
    lists: used.flatMap(([name, value]) => (Array.isArray(value) ? [name] : [])),
  };
}
