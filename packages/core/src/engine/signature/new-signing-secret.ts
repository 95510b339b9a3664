import { randomBytes } from "node:crypto";

/** A signing secret as Standard Webhooks writes it: 256 random bits. */
export function newSigningSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}
