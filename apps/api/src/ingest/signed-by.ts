import { createHmac } from "node:crypto";

/** HMAC-SHA256 of the parts one behind the other, in hexadecimal digits. */
export function hmacOf(secret: string, ...parts: (string | Uint8Array)[]): string {
  const hmac = createHmac("sha256", secret);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

/** The `name=value` pairs of a signature header; a name may come several times. */
export function signatureParts(header: string): [name: string, value: string][] {
  return header.split(",").flatMap((part) => {
    const [name, ...value] = part.trim().split("=");
    return name === undefined || value.length === 0 ? [] : [[name, value.join("=")]];
  });
}
