import type { Span } from "./span.ts";

/** Digits with a single space or hyphen between them here and there, no part of a longer word or number. */
const digitRun = /(?<![\w+]|[\d][.,:/])\d(?:[ -]?\d){11,60}(?![\w]|[.,:/]\d)/g;

/** Issuers' ranges (ISO/IEC 7812) with the lengths that their numbers have. */
const issuers: { starts: RegExp; lengths: readonly number[] }[] = [
  { starts: /^4/, lengths: [13, 16, 19] },
  { starts: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { starts: /^3[47]/, lengths: [15] },
  { starts: /^3(0[0-5]|[689])/, lengths: [14] },
  { starts: /^(6011|64[4-9]|65)/, lengths: [16, 19] },
  { starts: /^35(2[89]|[3-8])/, lengths: [16, 19] },
  { starts: /^62/, lengths: [16, 17, 18, 19] },
];

/**
 * Numbers of payment cards: of an issuer's range and length, with a right check digit, whole or in groups. What stands
 * before or behind in the same run of digits, such as the month until which a card is good, is left as it is.
 */
export function findCardNumbers(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(digitRun)) {
    const groups = [...match[0].matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
      digits,
      start: match.index + index,
      end: match.index + index + digits.length,
    }));
    for (let first = 0; first < groups.length; first += 1) {
      const last = lastOfCard(groups, first);
      if (last === null) continue;
      spans.push({ start: groups[first]?.start ?? 0, end: groups[last]?.end ?? 0 });
      first = last;
    }
  }
  return spans;
}

/** The group with which a card number that begins with this one ends; null where none does. */
function lastOfCard(groups: readonly { digits: string }[], first: number): number | null {
  let digits = "";
  let found: number | null = null;
  for (let last = first; last < groups.length && digits.length <= 19; last += 1) {
    digits += groups[last]?.digits ?? "";
    if (isCardNumber(digits)) found = last;
  }
  return found;
}

function isCardNumber(digits: string): boolean {
  const isIssued = issuers.some(
    ({ starts, lengths }) => lengths.includes(digits.length) && starts.test(digits),
  );
  return isIssued && hasCheckDigit(digits);
}

/** By Luhn's formula (ISO/IEC 7812-1, annex B). */
function hasCheckDigit(digits: string): boolean {
  const sum = digits
    .split("")
    .toReversed()
    .reduce((total, digit, index) => {
      const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}
