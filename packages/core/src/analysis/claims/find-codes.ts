import type { Claim } from "./claim.ts";

/** Numbers by which something is said to be known: "your confirmation number is AB-1042". */
export function findCodes(sentence: string): Claim[] {
  const claims: Claim[] = [];
  for (const match of sentence.matchAll(named)) {
    const written = sentence.slice(match.index + match[0].length);
    const code = spelled
      .exec(written)?.[0]
      .replaceAll(/[^A-Za-z\d]/g, "")
      .toUpperCase();
    if (code !== undefined && code.length >= 3 && /\d/.test(code)) claims.push({ kind: "code", code });
  }
  return claims;
}

/** Either way of writing the first letter: capitals tell a code from words, so the rest is read as it is written. */
const thing =
  "confirmation booking reference reservation order ticket case tracking request appointment claim"
    .split(" ")
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
    .join("|");
const number = "(?:number|code|id|ID|reference|no\\.?|#)";
const named = new RegExp(
  `\\b(?:(?:${thing}) ${number}|[Cc]onfirmation|[Rr]eference)(?: (?:for|of|to)(?: [\\w'-]+){1,5}?)?` +
    `(?: (?:is|will be|would be)|:|'s)? *(?:number )?["“#]?(?=[A-Z\\d])`,
  "g",
);
/** Letters and digits as they are written or spelled out: `AB-1042`, "A B 1 0 4 2". */
const spelled =
  /^(?:[A-Z]{0,6}\d[A-Z\d]*|[A-Z]{1,6}(?=[- .]*[A-Z\d]))(?:[- ]?(?:[A-Z\d]*\d[A-Z\d]*|[A-Z]{1,3}\b(?!')))*/;
