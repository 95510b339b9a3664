const day = new Intl.DateTimeFormat("en", { dateStyle: "long" });

/** `December 1, 2026` in the reader's time zone. */
export function formatDay(iso: string): string {
  return day.format(new Date(iso));
}
