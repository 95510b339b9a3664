import { relativeTime } from "../lib/relative-time.ts";

/** A moment as people say it, with the exact time on hover. */
export function RelativeTime({ at }: { at: string }) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={date.toLocaleString("en")}>
      {relativeTime({ at: date, now: new Date() })}
    </time>
  );
}
