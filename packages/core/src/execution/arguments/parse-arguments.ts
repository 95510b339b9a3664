import { argumentsSchema, type ArgumentValues } from "../../tool/arguments-schema.ts";
import type { Parameter, ParameterType } from "../../tool/parameter.ts";
import { acceptArguments } from "./accept-arguments.ts";
import type { ArgumentIssue } from "../outcome/tool-outcome.ts";

export type ParsedArguments =
  | { ok: true; values: ArgumentValues; ignored: string[] }
  | { ok: false; issues: ArgumentIssue[]; ignored: string[] };

/**
 * Unknown JSON from a model → arguments of the declared types, or every problem at once. Values are
 * coerced where nothing is lost ("42" → 42, "yes" → true, 94110 → "94110"); `null` counts as not given;
 * keys the tool does not have are dropped and named in `ignored`.
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
  const coerced = coerceOwnValues(given, parameters);
  const ignored = Object.keys(given).filter((key) => !parameters.some((parameter) => parameter.key === key));
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
  const parsed = argumentsSchema(parameters).safeParse(Object.assign(Object.create(null), coerced));
  if (parsed.success) return { ok: true, values: parsed.data, ignored };
  const issues = parsed.error.issues.map(({ path, message }) => ({ parameter: String(path[0]), message }));
  return { ok: false, issues: firstIssueOfEach(issues), ignored };
}

/** Own properties only: a parameter named `toString` must not find `Object.prototype.toString`. */
function coerceOwnValues(given: object, parameters: readonly Parameter[]): object {
  const own: Record<string, unknown> = { ...given };
  const coerced: Record<string, unknown> = {};
  for (const { key, type } of parameters) {
    const value = Object.hasOwn(own, key) ? own[key] : null;
    if (value !== undefined && value !== null) coerced[key] = coerce(value, type);
  }
  return coerced;
}

function coerce(value: unknown, type: ParameterType): unknown {
  switch (type) {
    case "string":
      return isExact(value) ? String(value) : value;
    case "number":
      return typeof value === "string" ? numberIn(value) : value;
    case "boolean":
      return typeof value === "string" ? (booleanWords.get(value.trim().toLowerCase()) ?? value) : value;
  }
}

function isExact(value: unknown): boolean {
  if (typeof value === "boolean") return true;
  return (
    typeof value === "number" && (Number.isSafeInteger(value) || !Number.isInteger(value)) && isFinite(value)
  );
}

const booleanWords = new Map([
  ["true", true],
  ["yes", true],
  ["false", false],
  ["no", false],
]);

const plainNumber = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** A double holds every decimal of 15 significant digits exactly enough to give it back. */
const exactDigits = 15;

/** Leading zeros mean an identifier and `1,000` means two things, so both are left for the schema to refuse. */
function numberIn(text: string): unknown {
  const trimmed = text.trim();
  if (!plainNumber.test(trimmed)) return text;
  const digits = trimmed.replace(/[^\d]/g, "").replace(/^0+/, "");
  const value = Number(trimmed);
  return digits.length <= exactDigits || Number.isSafeInteger(value) ? value : text;
}

function firstIssueOfEach(issues: ArgumentIssue[]): ArgumentIssue[] {
  return issues.filter(
    ({ parameter }, index) => issues.findIndex((other) => other.parameter === parameter) === index,
  );
}
