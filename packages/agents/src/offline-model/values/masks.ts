import { tokenise } from "../words/tokens.ts";
import type { Wanted } from "./parameter.ts";
import { readCode } from "./read-code.ts";
import { readEmail, readPhone, readPostcode } from "./read-contact.ts";
import { readMoments } from "./read-date.ts";
import { readAddress } from "./read-place.ts";
import type { Reading } from "./reading.ts";
import type { ValueKind } from "./value-kind.ts";

const digitKinds: ReadonlySet<ValueKind> = new Set([
  "number",
  "money",
  "code",
  "postcode",
  "phone",
  "date",
  "date-time",
  "time",
]);

/** Stretches whose digits belong to something else: a phone number is no order number, a date no count. */
export function maskedSpans(options: {
  text: string;
  now: Date;
  kind: ValueKind;
}): Pick<Reading, "start" | "end">[] {
  const { text, kind } = options;
  if (!digitKinds.has(kind) || !/\d/.test(text)) return [];
  const isWhen = kind === "date" || kind === "date-time" || kind === "time";
  return [
    ...readEmail(text),
    ...(kind === "phone"
      ? []
      : readPhone(text).filter(
          (reading) =>
            (reading.strength >= 0.95 || (kind === "number" && isLocalPhone(String(reading.value)))) &&
            (kind !== "code" || !/\b(?:number|id|code|reference)\b/i.test(text)),
        )),
    ...(isWhen || kind === "phone"
      ? []
      : readMoments({ text, now: options.now, past: false }).filter(
          (moment) =>
            /[a-z:/]|-\d+-/i.test(text.slice(moment.start, moment.end)) &&
            !(kind === "number" && isDelay.test(text.slice(moment.start, moment.end))),
        )),
    ...(kind === "number" || kind === "code" ? readAddress({ text, isAsked: false }) : []),
  ];
}

/** "555 0144" has the shape of a number that is called, and of no count. */
function isLocalPhone(value: string): boolean {
  return /^\d{3}[ .-]\d{4}$/.test(value);
}

/** "Ten minutes later" counts the minutes. */
const isDelay = /^(?:about )?\d+ (?:minutes?|hours?|days?|weeks?|months?) (?:later|late|earlier|early)$/i;

/**
 * The words without what only identifies something: in "book plate AB-1 for brakes" the thing is
 * "brakes". Places stay as they are. Only what another parameter asks for is blanked out.
 */
export function withoutIdentifiers(options: { text: string; wanted: Wanted[]; reader: Wanted }): string {
  const { text, wanted, reader } = options;
  if (reader.kind !== "phrase" && !(reader.kind === "choice" && !reader.options.isClosed)) return text;
  return wanted
    .filter((other) => other !== reader && other.required)
    .flatMap((other) => identifiersIn(text, other))
    .reduce(
      (rest, { start, end }) => rest.slice(0, start) + "\u00B7".repeat(end - start) + rest.slice(end),
      text,
    );
}

function identifiersIn(text: string, wanted: Wanted): Pick<Reading, "start" | "end">[] {
  return readingsOf(text, wanted)
    .filter(({ strength }) => strength >= 0.7)
    .map(({ start, end }) => ({ start: withLabel({ text, start, wanted }), end }));
}

function readingsOf(text: string, wanted: Wanted): Reading[] {
  if (wanted.kind === "code") return readCode({ text, wanted, isAsked: false });
  if (wanted.kind === "postcode") return readPostcode(text);
  if (wanted.kind === "phone") return readPhone(text);
  return wanted.kind === "email" ? readEmail(text) : [];
}

/** The parameter's own words before a value only say what it is. */
function withLabel(options: { text: string; start: number; wanted: Wanted }): number {
  const { text, wanted } = options;
  const own = new Set(tokenise(`${wanted.words} number code id no`).map((token) => token.stem));
  let start = options.start;
  for (const token of tokenise(text.slice(0, start)).toReversed()) {
    if (!own.has(token.stem) || !/^[\s:,#]*$/.test(text.slice(token.end, start))) break;
    start = token.start;
  }
  return start;
}
