import { postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";
import { readCharacters } from "./read-characters.ts";
import type { ValueKind } from "./value-kind.ts";

/** Where the space or hyphen stands, for countries that have one; the postal services' own way of writing. */
const spellings: Readonly<Record<string, (code: string) => string>> = {
  US: (code) => (code.length === 9 ? `${code.slice(0, 5)}-${code.slice(5)}` : code),
  GB: (code) => `${code.slice(0, -3)} ${code.slice(-3)}`,
  CA: (code) => `${code.slice(0, 3)} ${code.slice(3)}`,
  NL: (code) => `${code.slice(0, 4)} ${code.slice(4)}`,
  IE: (code) => `${code.slice(0, 3)} ${code.slice(3)}`,
  SE: (code) => `${code.slice(0, 3)} ${code.slice(3)}`,
  PL: (code) => `${code.slice(0, 2)}-${code.slice(2)}`,
  PT: (code) => `${code.slice(0, 4)}-${code.slice(4)}`,
  BR: (code) => `${code.slice(0, 5)}-${code.slice(5)}`,
  JP: (code) => `${code.slice(0, 3)}-${code.slice(3)}`,
};
const lead = /^(?:(?:my|the)\s+)?(?:(?:zip|postal|post)\s?code\s+)?(?:is|it'?s|that'?s)\s+/i;

/** A code that was written or read out → as it is written in its country. */
export function readPostalCode(
  { country }: Extract<ValueKind, { name: "postal-code" }>,
  said: string,
): string | undefined {
  if (said.length > 100) return undefined;
  const code = joined(said.trim().replace(lead, ""));
  if (code === null || code === "") return undefined;
  const written = Object.hasOwn(spellings, country) ? (spellings[country]?.(code) ?? code) : code;
  return isCode(written, country) ? written : undefined;
}

/** What is all capitals and digits is written; anything else is read out. */
function joined(said: string): string | null {
  const compact = said.replaceAll(/[\s-]+/g, "");
  return /^[a-z\d]{2,12}$/i.test(compact) && /\d/.test(compact)
    ? compact.toUpperCase()
    : readCharacters(said);
}

function isCode(code: string, country: string): boolean {
  return postcodeValidatorExistsForCountry(country)
    ? postcodeValidator(code, country)
    : postcodeValidator(code, "INTL");
}
