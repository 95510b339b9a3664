import {
  type JsonValue,
  jsonValueSchema,
  type Parameter,
  productionEnvironment,
  type ToolDraft,
} from "@callhook/core";
import { type ArgumentEntries, argumentsOf } from "./sample-arguments.ts";

/** What stands in the test console: values by parameter, or all arguments as JSON, and variables of the call. */
export type TestValues = {
  entries: ArgumentEntries;
  /** Null where the form is used. */
  json: string | null;
  variables: Readonly<Record<string, string>>;
  /** Where the draft is tried; production while nothing else was chosen. */
  environment: string;
};

export const noTestValues: TestValues = {
  entries: {},
  json: null,
  variables: {},
  environment: productionEnvironment,
};

/** The arguments to send, or what is wrong with the JSON that was typed. */
export function givenArguments(
  parameters: Parameter[],
  { entries, json }: TestValues,
): { ok: true; given: JsonValue } | { ok: false; problem: string } {
  if (json === null) return { ok: true, given: argumentsOf(parameters, entries) };
  try {
    return { ok: true, given: jsonValueSchema.parse(JSON.parse(json)) };
  } catch (error) {
    const why = error instanceof Error ? ` ${error.message}` : "";
    return { ok: false, problem: `The arguments are not JSON yet.${why}` };
  }
}

/** Names of the call's variables that a tool takes values from. */
export function variablesOf(draft: Pick<ToolDraft, "parameters" | "headers">): string[] {
  const sources = [
    ...draft.parameters.map(({ source }) => source),
    ...draft.headers.flatMap(({ value }) => (typeof value === "string" ? [] : [value])),
  ];
  return [...new Set(sources.flatMap((source) => (source.from === "variable" ? [source.name] : [])))];
}
