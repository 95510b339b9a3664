import type { Span } from "./span.ts";

const email = /(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.){1,8}[A-Za-z]{2,24}(?![\w-])/;

/** As they are written on cards and forms, with two hyphens or two spaces: nine digits alone can be anything. */
const socialSecurityNumber =
  /(?<![\w-]|\d[.,:/ ])(?!000|666|9)\d{3}(?:-(?!00)\d{2}-|  ?(?!00)\d{2} )(?!0000)\d{4}(?![\w-]|[.,:/ ]\d)/;

/** `+` or `00`, then the number in groups of any length (ITU-T E.164), nine digits at least. */
const international =
  /(?:(?<![\w+]|\d[.,:/-])\+|(?<![\w+]|\d[ .,:/-])00)[ ]?[1-9](?:[ .()/-]{0,3}\d){8,14}(?!\d|[.,:/-]\d|[A-Za-z_])/;

/** Of North America without `+`: 415-555-0134, (415) 555-0134, 415.555.0134, 1 415 555 0134 and 4155550134. */
const northAmerican =
  /(?<![\w+-]|\d[.,:/ ])(?:1[ .-]?)?(?:\([2-9]\d{2}\)[ ]?|[2-9]\d{2}([ .-]?))[2-9]\d{2}(?:\1|[ .-])\d{4}(?![\w-]|[.,:/ ]\d)/;

export function findEmailAddresses(text: string): Span[] {
  return find(text, email);
}

export function findSocialSecurityNumbers(text: string): Span[] {
  return find(text, socialSecurityNumber);
}

export function findPhoneNumbers(text: string): Span[] {
  return [international, northAmerican].flatMap((pattern) => find(text, pattern));
}

/** Behind each, the text is read as if it began there: another may be written right behind it, without a space. */
function find(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  let from = 0;
  let found = pattern.exec(text);
  while (found !== null) {
    const start = from + found.index;
    from = start + found[0].length;
    spans.push({ start, end: from });
    found = pattern.exec(text.slice(from));
  }
  return spans;
}
