import { createHmac, timingSafeEqual } from "node:crypto";

/** What a cookie says when its signature is by one of the secrets, or null. */
export function readSignedCookie(options: {
  header: string | null;
  name: string;
  secrets: readonly string[];
}): string | null {
  const { header, name, secrets } = options;
  for (const { name: found, value } of cookiesOf(header ?? "")) {
    if (found !== name) continue;
    const signed = splitSignature(value);
    return signed !== null && secrets.some((secret) => isSignedBy({ ...signed, secret }))
      ? signed.text
      : null;
  }
  return null;
}

/**
 * The cookies as they would be had the current secret signed those that an older one did. The sign-in library knows
 * one secret for cookies, and everybody would be signed out by the rotation that is to go unnoticed.
 */
export function withCurrentSignatures(options: { header: string; secrets: readonly string[] }): string {
  const [current, ...older] = options.secrets;
  if (current === undefined || older.length === 0) return options.header;
  return cookiesOf(options.header)
    .map(({ name, value, raw }) => {
      const signed = splitSignature(value);
      const isOlder = signed !== null && older.some((secret) => isSignedBy({ ...signed, secret }));
      if (!isOlder) return raw;
      return `${name}=${encodeURIComponent(`${signed.text}.${signature(signed.text, current)}`)}`;
    })
    .join("; ");
}

type Signed = { text: string; by: string };

function cookiesOf(header: string): { name: string; value: string; raw: string }[] {
  return header.split(";").flatMap((part) => {
    const raw = part.trim();
    const at = raw.indexOf("=");
    return at < 1 ? [] : [{ name: raw.slice(0, at), value: decoded(raw.slice(at + 1)), raw }];
  });
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function splitSignature(value: string): Signed | null {
  const at = value.lastIndexOf(".");
  return at < 1 ? null : { text: value.slice(0, at), by: value.slice(at + 1) };
}

function isSignedBy({ text, by, secret }: Signed & { secret: string }): boolean {
  const expected = Buffer.from(signature(text, secret));
  const given = Buffer.from(by);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function signature(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text).digest("base64");
}
