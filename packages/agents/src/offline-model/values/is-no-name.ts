import { tokenise } from "../words/tokens.ts";
import type { CollectOptions } from "./candidate.ts";
import type { Wanted } from "./parameter.ts";
import type { Reading } from "./reading.ts";

/** "555 0199" and "years" are the name of nothing where the tool asks for a phone number and for years, too. */
export function isNoName(found: { wanted: Wanted; reading: Reading; options: CollectOptions }): boolean {
  const { wanted, reading, options } = found;
  if (!["phrase", "person", "place"].includes(wanted.kind)) return false;
  const value = String(reading.value);
  const others = options.wanted.filter((other) => other !== wanted);
  if (!/\p{L}/u.test(value)) return others.some((other) => isNumberFor(value, other));
  const units = new Set(
    others.filter(({ kind }) => kind === "number").flatMap(({ words }) => stemsOf(words)),
  );
  const named = stemsOf(value);
  return named.length > 0 && named.every((stem) => units.has(stem));
}

function isNumberFor(value: string, { kind, pattern }: Wanted): boolean {
  if (kind === "phone") return value.replaceAll(/\D/g, "").length >= 7;
  if (kind !== "code" || pattern === null || pattern.length > 200) return false;
  try {
    return new RegExp(pattern, "u").test(value.slice(0, 200));
  } catch {
    return false;
  }
}

function stemsOf(words: string): string[] {
  return tokenise(words).map(({ stem }) => stem);
}
