import { hkdfSync } from "node:crypto";

/**
 * What a workspace's requests are signed with, in the form of Standard Webhooks. Derived (HKDF, RFC 5869), so
 * that nothing has to be stored, every replica knows it, and no workspace's secret tells another's.
 */
export function signingSecret(options: { secretKey: string; workspaceId: string }): string {
  const { secretKey, workspaceId } = options;
  const bytes = hkdfSync("sha256", secretKey, workspaceId, "callhook signing v1", 32);
  return `whsec_${Buffer.from(bytes).toString("base64")}`;
}
