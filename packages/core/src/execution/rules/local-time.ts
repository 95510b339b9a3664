const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall says in a time zone: the weekday from 0 for Monday, and the minute of the day. */
export function localTime(at: Date, timeZone: string): { weekday: number; minute: number } {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const weekday = shortWeekdays.indexOf(parts.get("weekday") ?? "");
  return { weekday, minute: Number(parts.get("hour")) * 60 + Number(parts.get("minute")) };
}

const shortWeekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Making a format costs far more than using one. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  formats.set(timeZone, format);
  return format;
}
