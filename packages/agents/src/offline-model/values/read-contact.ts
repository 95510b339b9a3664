import { findPhoneNumbersInText } from "libphonenumber-js/min";
import { remembering } from "../words/memory.ts";
import { readPattern, type Reading } from "./reading.ts";

/** What a spoken address ends in. */
const domainEnding = "(?:[a-z]{2,10}|[a-z] [a-z]|[a-z] [a-z] [a-z])";

/** Written addresses, and spoken ones: "john dot smith at example dot com". */
export function readEmail(text: string): Reading[] {
  const written = readPattern({ text, pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi, strength: 1 });
  if (written.length > 0)
    return written.map((reading) => ({ ...reading, value: String(reading.value).toLowerCase() }));
  const word = "[\\w+]+";
  // A full stop with a space beside it ends a sentence, and no address goes on behind it.
  const joint = "(?:\\.|\\s*(?:\\bdot\\b|\\bpoint\\b|_|-|\\bunderscore\\b|\\bdash\\b|\\bhyphen\\b)\\s*)";
  const spoken = new RegExp(
    `${word}(?:${joint}${word})*\\s+at\\s+${word}(?:${joint}${word})*${joint}${domainEnding}\\b`,
    "gi",
  );
  return readPattern({ text, pattern: spoken, strength: 0.9 }).map((reading) => ({
    ...reading,
    value: String(reading.value)
      .toLowerCase()
      .replace(/\s+at\s+/, "@")
      .replaceAll(/\s*\b(?:dot|point)\b\s*/g, ".")
      .replaceAll(/\s*\bunderscore\b\s*/g, "_")
      .replaceAll(/\s*\b(?:dash|hyphen)\b\s*/g, "-")
      .replaceAll(/\s+/g, ""),
  }));
}

/** Telephone numbers: international ones in E.164, others as digits grouped the way they were said. */
export const readPhone: (text: string) => Reading[] = remembering({
  limit: 2_000,
  key: (text: string) => text,
  work: findPhones,
});

function findPhones(text: string): Reading[] {
  const international = findPhoneNumbersInText(text).map((found) => ({
    value: found.number.number,
    start: found.startsAt,
    end: found.endsAt,
    strength: 1,
  }));
  if (international.length > 0) return international;
  const local = /(?<![\w.-])\+?\(?\d[\d\s().-]{5,17}\d(?![\w-])/g;
  return readPattern({ text, pattern: local, strength: 0.7 }).flatMap((reading) => {
    const digits = String(reading.value).replaceAll(/\D/g, "");
    if (digits.length < 7 || digits.length > 15 || /^\d{4}-\d{2}-\d{2}$/.test(String(reading.value)))
      return [];
    const strength = digits.length >= 10 ? 0.95 : 0.6;
    return [{ ...reading, value: String(reading.value).replace(/^\s+|\s+$/g, ""), strength }];
  });
}

/** ZIP codes, British and Canadian postcodes, and other short digit codes. */
export function readPostcode(text: string): Reading[] {
  const letters =
    /\b(?:[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{4}\s?[A-Z]{2})\b(?!\w)/gi;
  const british = readPattern({ text, pattern: letters, strength: 1 })
    .filter((reading) => !/\d\s?(?:am|pm)$/i.test(String(reading.value)))
    .map((reading) => ({ ...reading, value: String(reading.value).toUpperCase() }));
  const digits = readPattern({ text, pattern: /(?<![\d$€£.#-])\d{5}(?:-\d{4})?(?![\d-])/g, strength: 0.9 });
  const short = readPattern({ text, pattern: /(?<![\d$€£.:#/-])\d{4}(?![\d:/-])/g, strength: 0.3 });
  return [...british, ...digits, ...short];
}
