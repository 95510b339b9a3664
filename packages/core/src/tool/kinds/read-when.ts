import { TZDate } from "@date-fns/tz";
import { z } from "zod";
import { localOf, readMoment } from "./read-moment.ts";
import type { ValueKind } from "./value-kind.ts";

type Heard<Name extends ValueKind["name"]> = {
  kind: Extract<ValueKind, { name: Name }>;
  said: string;
  now: Date;
};

/** "Next Tuesday" → 2026-04-07. */
export function readDate({ kind, said, now }: Heard<"date">): string | undefined {
  const text = said.trim();
  if (z.iso.date().safeParse(text).success) return text;
  const date =
    readMoment({ said: text, now, timeZone: kind.timeZone, dayFirst: kind.dayFirst })?.date ?? undefined;
  return z.iso.date().safeParse(date).data;
}

/** "Half past two in the afternoon" → 14:30. */
export function readTime({ kind, said, now }: Heard<"time">): string | undefined {
  const text = said.trim();
  const written = /^((?:[01]\d|2[0-3]):[0-5]\d)(?::00)?$/.exec(text)?.[1];
  if (written !== undefined) return written;
  return readMoment({ said: text, now, timeZone: kind.timeZone, dayFirst: false })?.time ?? undefined;
}

/** "Next Tuesday at 2 pm" → 2026-04-07T14:00:00-07:00. A time without a day, or a day without a time, is neither. */
export function readDateTime({ kind, said, now }: Heard<"date-time">): string | undefined {
  const text = said.trim();
  const { timeZone, dayFirst } = kind;
  if (z.iso.datetime({ offset: true }).safeParse(text).success) {
    return checked(new TZDate(new Date(text).getTime(), timeZone));
  }
  const written = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
  if (written !== null) return checked(onClocks(written.slice(1).map(Number), timeZone));
  const instant = readMoment({ said: text, now, timeZone, dayFirst })?.instant ?? undefined;
  return instant === undefined ? undefined : checked(instant);
}

function onClocks(
  [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0]: number[],
  timeZone: string,
): TZDate {
  return new TZDate(year, month - 1, day, hour, minute, Number.isNaN(second) ? 0 : second, timeZone);
}

function checked(instant: TZDate): string | undefined {
  if (Number.isNaN(instant.getTime())) return undefined;
  return z.iso.datetime({ offset: true }).safeParse(localOf(instant)).data;
}
