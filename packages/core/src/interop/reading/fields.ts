/** Reads JSON of unknown shape by own properties only, so that no key of it reaches a prototype. */
export type Fields = ReadonlyMap<string, unknown>;

const none: Fields = new Map();

export function fieldsOf(value: unknown): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return none;
  return new Map(Object.entries(value));
}

export function isFields(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
