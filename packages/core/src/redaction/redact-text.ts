import { findCardNumbers } from "./find-card-numbers.ts";
import { findEmailAddresses, findPhoneNumbers, findSocialSecurityNumbers } from "./find-by-pattern.ts";
import { findIbans } from "./find-ibans.ts";
import { type PersonalData, placeholderOf } from "./personal-data.ts";
import type { Span } from "./span.ts";

/** The surest first: what one has found, none behind it takes for something else. */
const finders: readonly { kind: PersonalData; find: (text: string) => Span[] }[] = [
  { kind: "email-address", find: findEmailAddresses },
  { kind: "iban", find: findIbans },
  { kind: "card-number", find: findCardNumbers },
  { kind: "social-security-number", find: findSocialSecurityNumbers },
  { kind: "phone-number", find: findPhoneNumbers },
];

/** Told of each that was replaced. */
export type OnRedacted = (kind: PersonalData) => void;

/**
 * The text with a placeholder in place of each thing of these kinds. Done twice it is the same as once: no placeholder
 * looks like any of them. Spoken digits ("four one one one") and what a form does not tell, such as names, stay.
 */
export function redactText(
  text: string,
  kinds: ReadonlySet<PersonalData>,
  onRedacted: OnRedacted = () => undefined,
): string {
  let before = text;
  let redacted = redactOnce(before, kinds, onRedacted);
  // A number that was written right behind another stands by itself only once that one is gone.
  while (redacted !== before) {
    before = redacted;
    redacted = redactOnce(before, kinds, onRedacted);
  }
  return redacted;
}

function redactOnce(text: string, kinds: ReadonlySet<PersonalData>, onRedacted: OnRedacted): string {
  let redacted = text;
  for (const { kind, find } of finders) {
    if (!kinds.has(kind)) continue;
    const spans = find(redacted).toSorted((first, second) => second.start - first.start);
    let begun = Number.POSITIVE_INFINITY;
    for (const { start, end } of spans) {
      if (end > begun) continue;
      redacted = redacted.slice(0, start) + placeholderOf(kind) + redacted.slice(end);
      begun = start;
      onRedacted(kind);
    }
  }
  return redacted;
}
