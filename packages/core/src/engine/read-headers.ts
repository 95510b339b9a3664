/** Cookies are credentials of the endpoint and stay out of every record. */
const redactedHeaders = new Set(["set-cookie", "set-cookie2"]);

/** Headers as undici gives them → one string each, safe to keep. */
export function readHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    if (redactedHeaders.has(name)) return [[name, "[redacted]"]];
    return [[name, Array.isArray(value) ? value.join(", ") : value]];
  });
  return Object.fromEntries(entries);
}
