import { canonicalJson } from "@callhook/core";

/**
 * The names of the fields that differ, in alphabetical order. Names only: a value that was changed may be sensitive,
 * such as that of a header, and the audit log is read by more people than the field.
 */
export function changedFields(before: object, after: object): string[] {
  const [old, current] = [textsOf(before), textsOf(after)];
  const names = new Set([...old.keys(), ...current.keys()]);
  return [...names].filter((name) => old.get(name) !== current.get(name)).toSorted();
}

function textsOf(fields: object): Map<string, string> {
  const defined = Object.entries(fields).filter(([, value]) => value !== undefined);
  return new Map(defined.map(([name, value]) => [name, canonicalJson(value)]));
}
