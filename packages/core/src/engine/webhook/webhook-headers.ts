import { createHmac } from "node:crypto";
import type { WebhookFormat } from "../../webhook/webhook-draft.ts";
import { readSigningKeys } from "../signature/read-signing-keys.ts";
import { webhookContent } from "../signature/signed-content.ts";
import { defaultUserAgent } from "../user-agent.ts";

/**
 * What a delivery is signed with: by Standard Webhooks, and in ElevenLabs' format as ElevenLabs does as well, whose
 * key is the secret as it is written. One signature from each secret, the newest first, so that during a rotation a
 * receiver may know either.
 */
export function webhookHeaders(options: {
  /** The same in every attempt: receivers know a repetition by it. */
  id: string;
  at: Date;
  body: string;
  format: WebhookFormat;
  /** `whsec_…`, the newest first. */
  secrets: readonly string[];
}): Record<string, string> {
  const { id, at, body, format, secrets } = options;
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const content = webhookContent({ id, timestamp, body });
  const signatures = readSigningKeys(secrets).map((key) => `v1,${key.sign(content)}`);
  return {
    "content-type": "application/json",
    "user-agent": defaultUserAgent,
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
    ...(format === "elevenlabs" ? { "elevenlabs-signature": elevenLabs({ timestamp, body, secrets }) } : {}),
  };
}

function elevenLabs(options: { timestamp: string; body: string; secrets: readonly string[] }): string {
  const { timestamp, body, secrets } = options;
  const hmacOf = (secret: string) =>
    createHmac("sha256", secret).update(`${timestamp}.${body}`, "utf8").digest("hex");
  return [`t=${timestamp}`, ...secrets.map((secret) => `v0=${hmacOf(secret)}`)].join(",");
}
