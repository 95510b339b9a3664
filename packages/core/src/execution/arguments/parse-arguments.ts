import { argumentsSchema, type ArgumentValues } from "../../tool/arguments-schema.ts";
import { askedParameters } from "../../tool/asked-parameters.ts";
import { coerceMembers, unwantedKeys } from "../../tool/coerce-value.ts";
import { needsReading } from "../../tool/needs-reading.ts";
import type { Parameter } from "../../tool/parameter.ts";
import type { ArgumentIssue, HeardValue } from "../outcome/tool-outcome.ts";
import type { ReadSaid } from "../../tool/kinds/read-kind.ts";
import { acceptArguments } from "./accept-arguments.ts";
import { heardValues } from "./heard-values.ts";
import { questionAt } from "./question-at.ts";

export type ParsedArguments =
  | { ok: true; values: ArgumentValues; ignored: string[]; heard: HeardValue[] }
  | { ok: false; issues: ArgumentIssue[]; ignored: string[] };

/**
 * Unknown JSON from a model → the arguments it is asked for, of the declared types, or every problem at
 * once. Values are coerced where nothing is lost (see `coerceValue`); `null` counts as not given; keys that
 * nobody asked for, at any depth, are dropped and named in `ignored`.
 */
export function parseArguments(options: {
  parameters: readonly Parameter[];
  arguments: unknown;
  /** Reads what was said for a kind; without it, a value of a kind has to have the form in which it is sent. */
  read?: ReadSaid | undefined;
}): ParsedArguments {
  const { parameters, read } = options;
  const given = options.arguments ?? {};
  if (typeof given !== "object" || Array.isArray(given)) {
    const message = "Arguments must be one JSON object with a value for each parameter.";
    return { ok: false, issues: [{ parameter: "arguments", message }], ignored: [] };
  }
  const accepted = needsReading(parameters) ? null : acceptArguments(parameters, given);
  if (accepted !== null) return { ok: true, values: accepted, ignored: [], heard: [] };
  const asked = askedParameters(parameters);
  const coerced = coerceMembers(asked, given, read);
  const ignored = unwantedKeys(asked, given);
  const values = acceptArguments(parameters, coerced);
  if (values !== null) return { ok: true, values, ignored, heard: heardValues({ asked, given, values }) };
  return explain({ parameters, given, coerced, ignored });
}

/** The schema has the last word, and the words for what is wrong. */
function explain(options: {
  parameters: readonly Parameter[];
  given: object;
  coerced: object;
  ignored: string[];
}): ParsedArguments {
  const { parameters, given, coerced, ignored } = options;
  const parsed = argumentsSchema(parameters).safeParse(coerced);
  if (parsed.success) {
    const asked = askedParameters(parameters);
    return {
      ok: true,
      values: parsed.data,
      ignored,
      heard: heardValues({ asked, given, values: parsed.data }),
    };
  }
  const issues = parsed.error.issues.map(({ path, message }) => {
    const ask = questionAt(parameters, path);
    return { parameter: path.join("."), message, ...(ask === null ? {} : { ask }) };
  });
  return { ok: false, issues: firstIssueOfEach(issues), ignored };
}

function firstIssueOfEach(issues: ArgumentIssue[]): ArgumentIssue[] {
  return issues.filter(
    ({ parameter }, index) => issues.findIndex((other) => other.parameter === parameter) === index,
  );
}
