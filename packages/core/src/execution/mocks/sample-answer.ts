import type { ToolDraft } from "../../tool/tool-draft.ts";
import type { JsonValue } from "../json-value.ts";

/**
 * An answer that a tool's endpoint might give, as far as its settings tell: every field that the agent reads or
 * that is kept as a variable, and what its rule of success asks for.
 */
export function sampleAnswer({
  response,
  successWhen,
}: Pick<ToolDraft, "response" | "successWhen">): JsonValue {
  const { fields, fieldsFor, save } = response;
  const read = [...(fields ?? []), ...Object.values(fieldsFor).flat(), ...save.map(({ path }) => path)];
  const answer: Record<string, JsonValue> = { sample: true };
  for (const path of read) place(answer, path, "sample");
  for (const { path, operator, value } of successWhen) {
    if (operator === "equals") place(answer, path, value);
    else if (operator === "one-of") place(answer, path, Array.isArray(value) ? (value[0] ?? null) : value);
    else if (operator !== "missing") place(answer, path, value ?? true);
  }
  return answer;
}

/** Objects all the way: a number or `*` in a path is the first item of a list. */
function place(root: Record<string, JsonValue>, path: string, value: JsonValue): void {
  const [first = "", ...rest] = path.split(".");
  root[first] = withValue(root[first], rest, value);
}

function withValue(known: JsonValue | undefined, steps: string[], value: JsonValue): JsonValue {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (step === "*" || /^\d+$/.test(step)) {
    const item = Array.isArray(known) ? known[0] : undefined;
    return [withValue(item, rest, value)];
  }
  const fields = typeof known === "object" && known !== null && !Array.isArray(known) ? known : {};
  return { ...fields, [step]: withValue(fields[step], rest, value) };
}
