import type { Span } from "./span.ts";

/** How long the IBANs of each country are (the registry of ISO 13616). */
const lengthOf = new Map(
  (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 " +
    "ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 " +
    "LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 " +
    "PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30"
  )
    .split(" ")
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);
const beginning = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?=[ -]?[A-Za-z0-9])/g;

/** Account numbers of their country's length with right check digits, whole or in groups. */
export function findIbans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index: start, 0: prefix } of text.matchAll(beginning)) {
    const length = lengthOf.get(prefix.slice(0, 2).toUpperCase());
    if (length === undefined || start < (spans.at(-1)?.end ?? 0)) continue;
    const end = endOf({ text, start, length });
    if (end === null) continue;
    const iban = text.slice(start, end).replaceAll(/[ -]/g, "").toUpperCase();
    if (hasCheckDigits(iban)) spans.push({ start, end });
  }
  return spans;
}

/** Behind so many letters and digits with at most one space or hyphen between two of them. */
function endOf({ text, start, length }: { text: string; start: number; length: number }): number | null {
  let at = start;
  for (let taken = 0; taken < length; taken += 1) {
    if (taken > 0 && /[ -]/.test(text.charAt(at))) at += 1;
    if (!/[A-Za-z0-9]/.test(text.charAt(at))) return null;
    at += 1;
  }
  return /[A-Za-z0-9]/.test(text.charAt(at)) ? null : at;
}

/** By ISO 7064, MOD 97-10. */
function hasCheckDigits(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = moved.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
}
