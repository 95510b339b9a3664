import { hkdfSync, randomBytes } from "node:crypto";

/** What cookies are signed with. Without a key of the operator's, sessions last as long as this process. */
export function signInSecret(secretKey: string | undefined): string {
  const bytes = hkdfSync("sha256", secretKey ?? randomBytes(32), "", "callhook sign-in v1", 32);
  return Buffer.from(bytes).toString("base64");
}
