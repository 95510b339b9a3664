import type { Reading } from "./reading.ts";

/** Amounts of money: "$500", "500 dollars", "2k", "1.5 million". */
export function readMoney(text: string): Reading[] {
  const pattern =
    /([$€£])?\s?(?<![\w.:/])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?(k|thousand|grand|million|m)?\b\s?(dollars?|bucks|euros?|pounds?|quid|usd|eur|gbp|percent|cents)?(?![:/\d])/gi;
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, sign, digits = "", fraction = "", scale = "", unit] = match;
    const factor = /^(?:k|thousand|grand)$/i.test(scale)
      ? 1000
      : /^(?:m|million)$/i.test(scale)
        ? 1_000_000
        : 1;
    return {
      value: Number(digits.replaceAll(",", "") + fraction) * factor,
      start: match.index,
      end: match.index + whole.length,
      strength: sign || unit ? 1 : scale || isPaid(text, match) ? 0.75 : 0.4,
    };
  });
}

/** "Put another fifty on it" and "pay a hundred and twenty" name an amount and no currency. */
function isPaid(text: string, { index, 0: words }: RegExpExecArray): boolean {
  const isVerb =
    /\b(?:pay|put|add|load|deposit|transfer|donate|give|tip|bid|withdraw|charge)(?: (?:me|us|you|in|just|another|a further|an extra|an?|about|up to))*\s*$/i;
  const counts =
    /^ (?!(?:on|onto|to|toward|into|in|for|off|please|more|extra|now|today|then|and|from)\b)\p{L}/u;
  // "Sixty one thirty five" may be 61.35.
  if (/^\s?\d\d(?!00)\d\d\b/.test(words)) return false;
  return isVerb.test(text.slice(0, index)) && !counts.test(text.slice(index + words.trimEnd().length));
}
