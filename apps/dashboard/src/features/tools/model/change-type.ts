import type { ParameterType, ValueProperty, ValueShape } from "@callhook/core";

type Described = Partial<Pick<ValueProperty, "key" | "description" | "required">>;

/** The same value with another type, without what only the old type could have. */
export function changeType(shape: ValueShape, type: ParameterType): Partial<ValueShape> {
  if (shape.type === type) return {};
  const isNumber = (each: ParameterType) => each === "number" || each === "integer";
  const kept = isNumber(shape.type) && isNumber(type) ? {} : onlyOld;
  return { ...kept, type, ...startOf(type) };
}

const onlyOld = {
  options: undefined,
  items: undefined,
  properties: undefined,
  default: undefined,
  examples: undefined,
  pattern: undefined,
  format: undefined,
  kind: undefined,
  minimum: undefined,
  maximum: undefined,
  minLength: undefined,
  maxLength: undefined,
  minItems: undefined,
  maxItems: undefined,
  allowedFrom: undefined,
} satisfies Partial<ValueShape>;

function startOf(type: ParameterType): Partial<ValueShape> {
  if (type === "array") return { items: { type: "string" } };
  return type === "object" ? { properties: [blankProperty()] } : {};
}

export function blankProperty(): ValueProperty {
  return { key: "", type: "string", description: "", required: true };
}

/** A copy beside the first, with a key of its own. */
export function duplicateOf<Value extends Described & { key: string }>(
  value: Value,
  taken: readonly string[],
): Value {
  const base = value.key === "" ? "" : `${value.key.slice(0, 58)}_copy`;
  const numbers = Array.from({ length: taken.length }, (_, index) => `${base}${index + 2}`);
  const key = base === "" ? "" : ([base, ...numbers].find((each) => !taken.includes(each)) ?? base);
  return { ...structuredClone(value), key };
}
