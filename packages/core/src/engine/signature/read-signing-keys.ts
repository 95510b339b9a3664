import { CallhookError } from "../../errors/callhook-error.ts";
import { SigningKey } from "./signing-key.ts";

const written = /^whsec_([A-Za-z0-9+/]+={0,2})$/;
const fewestBytes = 24;
const mostBytes = 64;
/** Every key costs every request a signature; a rotation takes two. */
const mostKeys = 5;

/** Secrets as Standard Webhooks writes them → keys. Throws `invalid-input`, and says which one without quoting it. */
export function readSigningKeys(secrets: readonly string[]): SigningKey[] {
  if (secrets.length > mostKeys) {
    const message = `At most ${mostKeys} signing secrets can be in use at a time; retire the oldest.`;
    throw new CallhookError({ code: "invalid-input", message });
  }
  return secrets.map((secret, index) => new SigningKey(decode(secret, index)));
}

function decode(secret: string, index: number): Buffer {
  const [, base64 = ""] = written.exec(secret) ?? [];
  const key = Buffer.from(base64, "base64");
  if (key.byteLength >= fewestBytes && key.byteLength <= mostBytes) return key;
  const which = `Signing secret ${index + 1} cannot be used`;
  const message = `${which}: write whsec_ and then the base64 of ${fewestBytes} to ${mostBytes} random bytes.`;
  throw new CallhookError({ code: "invalid-input", message });
}
