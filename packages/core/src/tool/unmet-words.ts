import { Misheard } from "./kinds/misheard.ts";
import { kindRule } from "./kinds/value-kind.ts";
import { typeRules, valueRules, type WantedValue } from "./value-rules.ts";

/** What a value would have to be, in words that go on after its name, such as "must be true or false". */
export function unmetWords(wanted: WantedValue, value: unknown): string {
  if (value instanceof Misheard && wanted.kind !== undefined) return kindRule(wanted.kind).words;
  const type = typeRules[wanted.type];
  const unmet = [type, ...valueRules(wanted)].find(({ accepts }) => !accepts(value));
  return unmet === undefined ? "must fit its shape" : (unmet.words ?? "must say something");
}
