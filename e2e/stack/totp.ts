import { createHmac } from "node:crypto";

const stepMilliseconds = 30_000;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The six digits of an authenticator app (RFC 6238, with SHA-1 as all apps do), for a secret as people type it. */
export function totp(options: { secret: string; atMilliseconds?: number }): string {
  const { secret, atMilliseconds = Date.now() } = options;
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(atMilliseconds / stepMilliseconds)));
  const digest = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 0xf;
  const digits = (digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000;
  return String(digits).padStart(6, "0");
}

/** What the app shows next: it is let in already, for clocks that go fast, and was not used by anything before. */
export function nextTotp(secret: string): string {
  return totp({ secret, atMilliseconds: Date.now() + stepMilliseconds });
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text.replace(/[\s=]/g, "").toUpperCase())
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
