import { hash, randomBytes } from "node:crypto";
import { keyChecksum } from "./key-checksum.ts";

const prefixes = { key: "chk_", token: "cht_" } as const;

/**
 * A secret of 256 random bits that says what it is and ends in a checksum, so that scanners of leaked secrets find
 * it and nothing else, and the start of it, by which people tell theirs apart.
 */
export function newKey(kind: keyof typeof prefixes): { secret: string; prefix: string } {
  const text = `${prefixes[kind]}${randomBytes(32).toString("base64url")}`;
  return { secret: `${text}${keyChecksum(text)}`, prefix: text.slice(0, 12) };
}

/**
 * What is kept of a secret. The attack: a stolen database. SHA-256 cannot be turned back, and a slow, salted hash
 * would add nothing: that protects passwords, which can be guessed, and 256 random bits cannot.
 */
export function keyHash(secret: string): string {
  return hash("sha256", secret, "base64url");
}
