import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const issuer = "https://api.elevenlabs.io/convai/speech-engine";
const subject = "convai_speech_engine_upstream";
const leewaySeconds = 60;
const longestToken = 8192;

const headerSchema = z.object({ alg: z.literal("HS256") });
const claimsSchema = z.object({
  iss: z.literal(issuer),
  sub: z.literal(subject),
  exp: z.number(),
  iat: z.number(),
});

/**
 * Whether a JSON Web Token (RFC 7519, HS256 of RFC 7518) is one by which ElevenLabs proves a connection. The attack:
 * somebody who has seen the address connects to it. They do not have the API key, whose SHA-256 signs the token; any
 * other algorithm, `none` above all, is refused before the signature is looked at.
 */
export function isSpeechEngineToken(options: {
  token: string | undefined;
  apiKey: string;
  now?: Date;
}): boolean {
  const { token = "", apiKey, now = new Date() } = options;
  const [header, claims, signature, ...rest] = token
    .trim()
    .replace(/^bearer\s+/i, "")
    .split(".");
  if (header === undefined || claims === undefined || signature === undefined || rest.length > 0)
    return false;
  if (token.length > longestToken || !headerSchema.safeParse(decode(header)).success) return false;
  const expected = createHmac("sha256", signingKey(apiKey)).update(`${header}.${claims}`).digest();
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const read = claimsSchema.safeParse(decode(claims));
  if (!read.success) return false;
  const seconds = now.getTime() / 1000;
  const { exp, iat } = read.data;
  return exp + leewaySeconds > seconds && iat - leewaySeconds <= seconds;
}

/** The key is not that of the region which it may name at its end. */
function signingKey(apiKey: string): Buffer {
  return createHash("sha256")
    .update(apiKey.trim().replace(/_residency_[a-z0-9]+$/, ""))
    .digest();
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
