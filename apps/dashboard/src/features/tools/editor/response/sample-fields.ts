import type { JsonValue } from "@callhook/core";

/** A field of an answer; of lists, every item at once. `sample` is undefined where no answer shows it. */
export type AnswerField = { path: string; sample: JsonValue | undefined };

const mostFields = 200;
const deepest = 12;

/** The fields of a sample answer that hold a value of their own, in its order; items of lists are one, `*`. */
export function sampleFields(answer: JsonValue | undefined): AnswerField[] {
  const fields = new Map<string, JsonValue>();
  if (answer !== undefined) walk({ value: answer, steps: [], fields });
  return [...fields].map(([path, sample]) => ({ path, sample }));
}

function walk(at: { value: JsonValue; steps: string[]; fields: Map<string, JsonValue> }): void {
  const { value, steps, fields } = at;
  if (fields.size >= mostFields) return;
  const children = steps.length < deepest ? childrenOf(value) : [];
  for (const [step, child] of children) walk({ value: child, steps: [...steps, step], fields });
  if (children.length > 0 || steps.length === 0) return;
  const path = steps.join(".");
  const known = fields.get(path);
  if (known === undefined || known === null) fields.set(path, value);
}

/** A name with a dot in it cannot be told apart from a path, so it is left to what stands above it. */
function childrenOf(value: JsonValue): [string, JsonValue][] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => ["*", item]);
  const entries = Object.entries(value);
  return entries.some(([name]) => name === "" || name.includes(".")) ? [] : entries;
}
