/** No origin is shorter than `http://x`, so what ends it comes after these many characters. */
const shortestOrigin = "http://x".length;

/**
 * A URL as `URL.href` spells it, in two parts at where its path begins, without the cost of parsing it. Null for
 * any other spelling: one without a path must not lose its last letter, and pass for another host.
 */
export function splitHref(href: string): { origin: string; path: string } | null {
  const pathStart = href.indexOf("/", shortestOrigin);
  if (pathStart === -1) return null;
  const origin = href.slice(0, pathStart);
  return endsEarlier.test(origin) ? null : { origin, path: href.slice(pathStart) };
}

const endsEarlier = /[?#\\]/;

/** The origin of a URL, in whatever spelling. */
export function originOf(href: string): string {
  return splitHref(href)?.origin ?? new URL(href).origin;
}
