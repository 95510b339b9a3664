import { argumentsSchema, type ArgumentValues } from "../../tool/arguments-schema.ts";
import { askedParameters } from "../../tool/asked-parameters.ts";
import { coerceMembers, unwantedKeys } from "../../tool/coerce-value.ts";
import type { Parameter } from "../../tool/parameter.ts";
import type { ArgumentIssue } from "../outcome/tool-outcome.ts";
import { acceptArguments } from "./accept-arguments.ts";

export type ParsedArguments =
  | { ok: true; values: ArgumentValues; ignored: string[] }
  | { ok: false; issues: ArgumentIssue[]; ignored: string[] };

/**
 * Unknown JSON from a model → the arguments it is asked for, of the declared types, or every problem at
 * once. Values are coerced where nothing is lost (see `coerceValue`); `null` counts as not given; keys that
 * nobody asked for, at any depth, are dropped and named in `ignored`.
 */
export function parseArguments(options: {
  parameters: readonly Parameter[];
  arguments: unknown;
}): ParsedArguments {
  const { parameters } = options;
  const given = options.arguments ?? {};
  if (typeof given !== "object" || Array.isArray(given)) {
    const message = "Arguments must be one JSON object with a value for each parameter.";
    return { ok: false, issues: [{ parameter: "arguments", message }], ignored: [] };
  }
  const accepted = acceptArguments(parameters, given);
  if (accepted !== null) return { ok: true, values: accepted, ignored: [] };
  const asked = askedParameters(parameters);
  const coerced = coerceMembers(asked, given);
  const ignored = unwantedKeys(asked, given);
  const values = acceptArguments(parameters, coerced);
  if (values !== null) return { ok: true, values, ignored };
  return explain({ parameters, coerced, ignored });
}

/** The schema has the last word, and the words for what is wrong. */
function explain(options: {
  parameters: readonly Parameter[];
  coerced: object;
  ignored: string[];
}): ParsedArguments {
  const { parameters, coerced, ignored } = options;
  const parsed = argumentsSchema(parameters).safeParse(coerced);
  if (parsed.success) return { ok: true, values: parsed.data, ignored };
  const issues = parsed.error.issues.map(({ path, message }) => ({ parameter: path.join("."), message }));
  return { ok: false, issues: firstIssueOfEach(issues), ignored };
}

function firstIssueOfEach(issues: ArgumentIssue[]): ArgumentIssue[] {
  return issues.filter(
    ({ parameter }, index) => issues.findIndex((other) => other.parameter === parameter) === index,
  );
}
