/** A value as one says it: dates and times in words, numbers plainly. */
export function speakValue(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number")
    return value.toLocaleString("en-US", {
      maximumFractionDigits: 2,
      useGrouping: Math.abs(value) >= 10_000,
    });
  if (typeof value !== "string") return "";
  return speakMoment(value) ?? value.trim();
}

const dayOfWeek = new Intl.DateTimeFormat("en-US", { weekday: "long", month: "long", day: "numeric" });
const dayOfYear = new Intl.DateTimeFormat("en-US", { month: "long", day: "numeric", year: "numeric" });

/** "2026-12-01" → "Tuesday, December 1"; "…T15:00" → "Tuesday, December 1 at 3 pm"; "15:00" → "3 pm". */
function speakMoment(text: string): string | null {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text.trim(),
    );
  if (match) {
    const date = new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
    if (Number.isNaN(date.getTime())) return null;
    const isLongAgo = date.getFullYear() < new Date().getFullYear() - 1;
    const day = (isLongAgo ? dayOfYear : dayOfWeek).format(date);
    return match[4] === undefined ? day : `${day} at ${speakClock(Number(match[4]), Number(match[5]))}`;
  }
  const clock = /^([01]\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(text.trim());
  return clock ? speakClock(Number(clock[1]), Number(clock[2])) : null;
}

function speakClock(hour: number, minute: number): string {
  const half = hour < 12 ? "am" : "pm";
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return minute === 0 ? `${shown} ${half}` : `${shown}:${String(minute).padStart(2, "0")} ${half}`;
}

/** "a", "a and b", "a, b and c". */
export function speakList(items: readonly string[], conjunction = "and"): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${items.at(-1)}`;
}
