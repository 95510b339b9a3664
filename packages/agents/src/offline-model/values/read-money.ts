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
      strength: sign || unit ? 1 : scale ? 0.7 : 0.4,
    };
  });
}
