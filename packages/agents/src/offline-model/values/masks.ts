import { readEmail, readPhone } from "./read-contact.ts";
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
            reading.strength >= 0.95 && (kind !== "code" || !/\b(?:number|id|code|reference)\b/i.test(text)),
        )),
    ...(isWhen || kind === "phone"
      ? []
      : readMoments({ text, now: options.now, past: false }).filter((moment) =>
          /[a-z:/]|-\d+-/i.test(text.slice(moment.start, moment.end)),
        )),
    ...(kind === "number" || kind === "code" ? readAddress({ text, isAsked: false }) : []),
  ];
}
