import type { IngestPlatform } from "@callhook/core/interop";
import { isSameText } from "../same-text.ts";
import { hmacOf, signatureParts } from "./signed-by.ts";

type Signed = {
  headers: Headers;
  /** The bytes as they came: JSON that was read and written again may be signed by nobody. */
  body: Uint8Array;
  secret: string;
  now: Date;
};

const minute = 60_000;

const checks: Record<IngestPlatform, (signed: Signed) => boolean> = {
  elevenlabs: isSignedByElevenLabs,
  retell: isSignedByRetell,
  vapi: isSignedByVapi,
};

/**
 * Whether a platform that knows one of the secrets sent exactly these bytes, lately. Several secrets hold during a
 * rotation. The attacks: a call is forged, or an old webhook is sent again in another's name; digits of the signature
 * are guessed one by one, which comparing in constant time prevents.
 */
export function isSigned(options: {
  platform: IngestPlatform;
  headers: Headers;
  body: Uint8Array;
  /** As the workspace wrote it: one secret, or during a rotation several with a comma or a line between them. */
  secret: string;
  now?: Date;
}): boolean {
  const { platform, secret, now = new Date(), ...request } = options;
  const secrets = secret.split(/[\s,]+/).filter((one) => one !== "");
  return secrets.some((one) => checks[platform]({ ...request, secret: one, now }));
}

/** `ElevenLabs-Signature: t=<seconds>,v0=<hex>` over `<t>.<body>`, good for half an hour. */
function isSignedByElevenLabs({ headers, body, secret, now }: Signed): boolean {
  const parts = signatureParts(headers.get("elevenlabs-signature") ?? "");
  const time = parts.find(([name]) => name === "t")?.[1] ?? "";
  if (!isRecent({ timeMs: Number(time) * 1000, now, withinMs: 30 * minute })) return false;
  const expected = hmacOf(secret, `${time}.`, body);
  return parts.some(([name, value]) => name === "v0" && isSameText(value.toLowerCase(), expected));
}

/** `X-Retell-Signature: v=<milliseconds>,d=<hex>` over `<body><v>`, good for five minutes; the secret is an API key. */
function isSignedByRetell({ headers, body, secret, now }: Signed): boolean {
  const parts = new Map(signatureParts(headers.get("x-retell-signature") ?? ""));
  const time = parts.get("v") ?? "";
  if (!isRecent({ timeMs: Number(time), now, withinMs: 5 * minute })) return false;
  return isSameText((parts.get("d") ?? "").toLowerCase(), hmacOf(secret, body, time));
}

/**
 * Vapi proves itself as its credential says: a secret in `X-Vapi-Secret` or as a bearer, or an HMAC of the body in
 * `X-Vapi-Signature`. None of them holds a time; the same webhook again is kept once all the same.
 */
function isSignedByVapi({ headers, body, secret }: Signed): boolean {
  const signature = headers
    .get("x-vapi-signature")
    ?.replace(/^sha256=/, "")
    .toLowerCase();
  if (signature !== undefined) return isSameText(signature, hmacOf(secret, body));
  const bearer = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  const sent = headers.get("x-vapi-secret") ?? bearer;
  return sent !== undefined && isSameText(sent, secret);
}

function isRecent({ timeMs, now, withinMs }: { timeMs: number; now: Date; withinMs: number }): boolean {
  return Math.abs(now.getTime() - timeMs) <= withinMs;
}
