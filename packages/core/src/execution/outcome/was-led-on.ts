/**
 * Whether an endpoint answered any attempt with a redirect that was followed. A write that was done often is
 * answered so, whatever the page that it led to says.
 */
export function wasLedOn(attempts: readonly { redirects: readonly unknown[] }[]): boolean {
  return attempts.some(({ redirects }) => redirects.length > 0);
}
