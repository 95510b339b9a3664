/**
 * How long an endpoint asks to be left alone, in milliseconds (RFC 9110, section 10.2.3: seconds or a date).
 * What cannot be read asks for nothing.
 */
export function readRetryAfter(header: string | undefined, now: Date): number {
  const written = header?.trim() ?? "";
  if (/^\d+$/.test(written)) return Number(written) * 1000;
  // `Date.parse` takes far more for a date than HTTP does, and in local time.
  const date = written.endsWith(" GMT") ? Date.parse(written) : Number.NaN;
  return Number.isNaN(date) ? 0 : Math.max(0, date - now.getTime());
}
