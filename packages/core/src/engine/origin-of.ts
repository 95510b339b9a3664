/** No origin is shorter than `http://x`, so the slash after these many characters begins the path. */
const shortestOrigin = "http://x".length;

/** The origin of a URL that is written as `URL.href` spells it, without the cost of parsing it. */
export function originOf(href: string): string {
  const pathStart = href.indexOf("/", shortestOrigin);
  return pathStart === -1 ? new URL(href).origin : href.slice(0, pathStart);
}
