import { createHash, randomBytes } from "node:crypto";

const prefixes = { key: "chk_", token: "cht_" } as const;

/**
 * A secret of 256 random bits that says what it is, so that scanners of leaked secrets can find it, and the
 * start of it, by which people tell theirs apart.
 */
export function newKey(kind: keyof typeof prefixes): { secret: string; prefix: string } {
  const secret = `${prefixes[kind]}${randomBytes(32).toString("base64url")}`;
  return { secret, prefix: secret.slice(0, 12) };
}

/** What is kept of a key. It is random already, so that a slow hash would protect nothing more. */
export function keyHash(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
