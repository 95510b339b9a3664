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

/** More than any text needs that means something. The attack: one that is made to need thousands, each as long as the first. */
const mostPasses = 8;

/**
 * The text with a placeholder in place of each thing of these kinds. Done twice it is the same as once: no placeholder
 * looks like any of them. Spoken digits ("four one one one") and what a form does not tell, such as names, stay.
 */
export function redactText(
  text: string,
  kinds: ReadonlySet<PersonalData>,
  onRedacted: OnRedacted = () => undefined,
): string {
  let redacted = text;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const before = redacted;
    redacted = redactOnce(before, kinds, onRedacted);
    // What was written right behind something of another kind stands by itself only once that is gone.
    if (redacted === before) break;
  }
  return redacted;
}

function redactOnce(text: string, kinds: ReadonlySet<PersonalData>, onRedacted: OnRedacted): string {
  let redacted = text;
  for (const { kind, find } of finders) {
    if (!kinds.has(kind)) continue;
    const spans = withoutOverlaps(find(redacted));
    redacted = withPlaceholders({ text: redacted, spans, placeholder: placeholderOf(kind) });
    for (const _span of spans) onRedacted(kind);
  }
  return redacted;
}

/** In the order of the text. Of two that overlap, the one that begins later. */
function withoutOverlaps(spans: Span[]): Span[] {
  const kept: Span[] = [];
  let begun = Number.POSITIVE_INFINITY;
  for (const span of spans.toSorted((first, second) => second.start - first.start)) {
    if (span.end > begun) continue;
    kept.push(span);
    begun = span.start;
  }
  return kept.toReversed();
}

function withPlaceholders(options: { text: string; spans: Span[]; placeholder: string }): string {
  const { text, spans, placeholder } = options;
  let before = "";
  let behind = 0;
  for (const { start, end } of spans) {
    before += text.slice(behind, start) + placeholder;
    behind = end;
  }
  return before + text.slice(behind);
}
