const moment = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });
const timeOfDay = new Intl.DateTimeFormat("en", { hour: "numeric", minute: "2-digit" });

/** `23 Nov 2026, 17:04` in the reader's time zone. */
export function formatMoment(iso: string): string {
  return moment.format(new Date(iso));
}

export function formatTimeOfDay(iso: string): string {
  return timeOfDay.format(new Date(iso));
}
