import { z } from "zod";
import { humanText } from "../text.ts";
import { isTimeZone } from "../time-zone.ts";

/** What every kind may be given. */
export const kindOptions = {
  /** What the agent says to ask for it again; a sentence of ours by default. */
  ask: humanText({ label: "The question", minimum: 1, maximum: 200 }).optional(),
};

export const countrySchema = z
  .string("A country is text.")
  .regex(/^[A-Z]{2}$/, "A country is two capital letters, such as US.")
  .refine(isCountry, "There is no such country; write its two letters, such as US or GB.");

export const timeZoneSchema = z
  .string("A time zone is text.")
  .refine(isTimeZone, "This is not a time zone; write one like America/Los_Angeles.");

export const currencySchema = z
  .string("A currency is text.")
  .refine(
    (code) => Intl.supportedValuesOf("currency").includes(code),
    "There is no such currency; write its three letters, such as USD.",
  );

function isCountry(code: string): boolean {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  return /^[A-Z]{2}$/.test(code) && names.of(code) !== undefined;
}
