import type { JsonValue } from "../execution/json-value.ts";
import type { CollectedValue } from "./call-analysis.ts";
import type { DataField } from "./data-field.ts";
import { endingOf } from "./describe-calls.ts";
import { readDataValue } from "./read-data-value.ts";
import type { AnalysedCall, ToolRun } from "./tool-run.ts";

/** A value that goes by a field's name, and where it was found. */
type Found = { value: JsonValue; reason: string };

/**
 * The values that the record really holds under a field's name: in a tool's arguments or kept variables, in the call's
 * own variables, or the caller's number. The latest that succeeded counts. Nothing is guessed from what was said.
 */
export function collectData(call: AnalysedCall, fields: readonly DataField[]): CollectedValue[] {
  return fields.map(({ name, type }) => {
    const found = findValues(call, name);
    for (const { value, reason } of found) {
      const read = readDataValue(value, type);
      if (read !== null) return { name, type, value: read, reason };
    }
    const [first] = found;
    const reason =
      first === undefined
        ? "No tool argument and no variable of the call goes by this name."
        : `${first.reason} But it is no ${type}.`;
    return { name, type, value: null, reason };
  });
}

function findValues({ transcript, runs }: AnalysedCall, name: string): Found[] {
  const wanted = plainName(name);
  const latestFirst = runs.toReversed();
  const usable = latestFirst.filter((run) => endingOf(run) !== "failed" || !isInvalid(run));
  const settled = usable.toSorted((one, other) => rank(one) - rank(other));
  const numbers = callerNumberNames.has(wanted) && transcript.from !== null ? [transcript.from] : [];
  return [
    ...settled.flatMap((run) => [
      ...valuesUnder(variablesOf(run), wanted).map((value) => ({
        value,
        reason: `Kept from ${run.toolName}.`,
      })),
      ...valuesUnder(run.arguments, wanted).map((value) => ({
        value,
        reason: `From the arguments of ${run.toolName}${endingOf(run) === "succeeded" ? "" : ", which did not succeed"}.`,
      })),
    ]),
    ...valuesUnder(transcript.variables, wanted).map((value) => ({
      value,
      reason: "From the variables of the call.",
    })),
    ...numbers.map((value) => ({ value, reason: "The number of the caller." })),
  ];
}

const callerNumberNames = new Set(
  [
    "caller_number",
    "caller_phone",
    "caller_phone_number",
    "caller_id",
    "from_number",
    "phone_number",
    "phone",
  ].map(plainName),
);

function rank(run: ToolRun): number {
  return endingOf(run) === "succeeded" ? 0 : 1;
}

function isInvalid({ outcome }: ToolRun): boolean {
  return outcome?.status === "failed" && outcome.reason === "invalid-arguments";
}

function variablesOf({ outcome, lateResult }: ToolRun): JsonValue {
  const kept = [outcome, lateResult?.outcome].flatMap((one) =>
    one?.status === "succeeded" ? Object.entries(one.variables) : [],
  );
  return Object.fromEntries(kept);
}

/** Values of that name, those of inner objects after the outer ones. */
function valuesUnder(value: JsonValue, wanted: string): JsonValue[] {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
  const entries = Object.entries(value);
  const own = entries.filter(([key, inner]) => plainName(key) === wanted && inner !== null && inner !== "");
  return [...own.map(([, inner]) => inner), ...entries.flatMap(([, inner]) => valuesUnder(inner, wanted))];
}

/** `zip_code`, `zipCode` and `ZIP-code` are one name. */
function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, "");
}
