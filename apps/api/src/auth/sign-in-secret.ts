import { createHash, hkdfSync, randomBytes } from "node:crypto";

/** What cookies are signed with. Without a key of the operator's, sessions last as long as this process. */
export function signInSecret(secretKey: string | undefined): string {
  const bytes = hkdfSync("sha256", secretKey ?? randomBytes(32), "", "callhook sign-in v1", 32);
  return Buffer.from(bytes).toString("base64");
}

/**
 * The same number for a secret wherever it stands in the list, because what is encrypted names the secret by it:
 * a position would come to mean another secret with every rotation.
 */
export function secretVersion(secret: string): number {
  return createHash("sha256").update(secret).digest().readUInt32BE(0);
}
