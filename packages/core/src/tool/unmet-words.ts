import { typeRules, valueRules, type WantedValue } from "./value-rules.ts";

/** What a value would have to be, in words that go on after its name, such as "must be true or false". */
export function unmetWords(wanted: WantedValue, value: unknown): string {
  const type = typeRules[wanted.type];
  const unmet = [type, ...valueRules(wanted)].find(({ accepts }) => !accepts(value));
  return unmet === undefined ? "must fit its shape" : (unmet.words ?? "must say something");
}
