/** Keys that say whether what was asked for was done. */
export const outcomeKey =
  /^(?:success|successful|ok|booked|confirmed|created|accepted|done|cancell?ed|sent|completed|reserved|updated|registered|approved|refunded|submitted|scheduled|placed|paid|rescheduled|renewed|ordered|saved|dispatched|enrolled|joined|processed|recorded|logged|transferred|blocked|reset|set|paused|skipped|queued|delivered|changed|activated)$/i;
const badStatus = /^(?:failed|failure|rejected|declined|error|denied|refused|unsuccessful)$/i;

/** Whether an answer that arrived well says itself that nothing was done. */
export function isRefusal(record: Record<string, unknown>): boolean {
  return Object.entries(record).some(
    ([key, value]) =>
      (outcomeKey.test(key) && value === false) ||
      (/^(?:error|errors|error_?message)$/i.test(key) &&
        value !== null &&
        value !== false &&
        value !== "" &&
        !(Array.isArray(value) && value.length === 0)) ||
      (/^(?:status|state|result|outcome)$/i.test(key) && typeof value === "string" && badStatus.test(value)),
  );
}
