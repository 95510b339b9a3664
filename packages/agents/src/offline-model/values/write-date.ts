type CalendarDate = { year: number; month: number; day: number };

export function isoDate(date: CalendarDate): string {
  return `${String(date.year).padStart(4, "0")}-${two(date.month)}-${two(date.day)}`;
}

function clockTime(time: { hour: number; minute: number }): string {
  return `${two(time.hour)}:${two(time.minute)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

const formats: { pattern: RegExp; write: (date: CalendarDate) => string }[] = [
  { pattern: /\bMM\/DD\/YYYY\b/i, write: (date) => `${two(date.month)}/${two(date.day)}/${date.year}` },
  { pattern: /\bDD\/MM\/YYYY\b/i, write: (date) => `${two(date.day)}/${two(date.month)}/${date.year}` },
  { pattern: /\bDD\.MM\.YYYY\b/i, write: (date) => `${two(date.day)}.${two(date.month)}.${date.year}` },
  { pattern: /\bDD-MM-YYYY\b/i, write: (date) => `${two(date.day)}-${two(date.month)}-${date.year}` },
  { pattern: /\bMM-DD-YYYY\b/i, write: (date) => `${two(date.month)}-${two(date.day)}-${date.year}` },
  { pattern: /\bYYYY\/MM\/DD\b/i, write: (date) => `${date.year}/${two(date.month)}/${two(date.day)}` },
  { pattern: /\bYYYYMMDD\b/i, write: (date) => isoDate(date).replaceAll("-", "") },
];

/** A date in the format that the description asks for, otherwise ISO. */
export function writeDate(date: CalendarDate, description: string): string {
  return formats.find((format) => format.pattern.test(description))?.write(date) ?? isoDate(date);
}

export function writeTime(time: { hour: number; minute: number }, description: string): string {
  if (!/\b(?:12[- ]hour|am\/pm|h:mm ?(?:a|am|pm)|\d ?(?:am|pm))\b/i.test(description)) return clockTime(time);
  const hour = time.hour % 12 === 0 ? 12 : time.hour % 12;
  const minutes = time.minute === 0 && !/:mm|:\d\d/i.test(description) ? "" : `:${two(time.minute)}`;
  return `${hour}${minutes} ${time.hour < 12 ? "AM" : "PM"}`;
}

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export function weekdayOf(date: CalendarDate): string {
  return weekdays[new Date(date.year, date.month - 1, date.day).getDay()] ?? "";
}
