import type { Wanted } from "./parameter.ts";
import { readPattern, type Reading } from "./reading.ts";

/** "Bluebird dot org" where the description's example is a web address. Null where it is not. */
export function readWebAddress(text: string, { description }: Wanted): Reading[] | null {
  if (!/\b(?:e\.?g\.?|such as|like|for example),? (?:[\w-]+\.)+[a-z]{2,}\b(?!@)/.test(description))
    return null;
  const pattern =
    /(?<![\w@.-])[\p{L}\d-]+(?:\.|(?: dot [\p{L}\d-]+)* dot )[a-z]{2,10}(?:\.[a-z]{2,3})?\b(?!@)/giu;
  return readPattern({ text, pattern, strength: 0.9 }).map((reading) => ({
    ...reading,
    value: String(reading.value).replaceAll(/ dot /gi, ".").toLowerCase(),
  }));
}
