/** Cookies are credentials of the endpoint and stay out of every record. */
const redactedHeaders = new Set(["set-cookie", "set-cookie2"]);

/** Headers as undici gives them → one string each, safe to keep. */
export function readHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const read: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (value === undefined || name === "__proto__") continue;
    if (redactedHeaders.has(name)) read[name] = "[redacted]";
    else read[name] = typeof value === "string" ? value : value.join(", ");
  }
  return read;
}
