import {
  findPhoneNumbersInText,
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";
import { digitWords, teenWords, tensWords } from "./number-words.ts";
import { readCharacters } from "./read-characters.ts";
import type { ValueKind } from "./value-kind.ts";

const numberWord = [
  ...digitWords.keys(),
  ...teenWords.keys(),
  ...tensWords.keys(),
  "hundred",
  "thousand",
  "double",
  "triple",
].join("|");
const spokenRun = new RegExp(`\\b(?:${numberWord}|\\d+)(?:[\\s,.-]+(?:${numberWord}|\\d+))*\\b`, "gi");

/** Any way of saying a telephone number → E.164. Two numbers, or one with an extension, are not one number. */
export function readPhone(kind: Extract<ValueKind, { name: "phone" }>, said: string): string | undefined {
  const { country } = kind;
  if (said.length > 200) return undefined;
  const written = said
    .replaceAll(spokenRun, (run) => (/[a-z]/i.test(run) ? (readCharacters(run) ?? run) : run))
    .replaceAll(/\bplus\s*(?=\d)/gi, "+");
  const home = asCountry(country);
  const found = findPhoneNumbersInText(written, home);
  if (found.length > 1) return undefined;
  const number = found[0]?.number ?? parsePhoneNumberFromString(written, home);
  return number !== undefined && number.isValid() && number.ext === undefined ? number.number : undefined;
}

function asCountry(country: string): CountryCode | undefined {
  return isSupportedCountry(country) ? country : undefined;
}
