import { hash } from "node:crypto";

const blockBytes = 64;
const digestBytes = 32;

/**
 * HMAC-SHA256 (RFC 2104) by two one-shot hashes over a key that is prepared once: `createHmac` costs ten
 * times as much, for every request of every tool.
 */
export class SigningKey {
  readonly #inner: Buffer;
  readonly #outer = Buffer.alloc(blockBytes + digestBytes);

  /** At most 64 bytes, which the rules for signing secrets see to. */
  constructor(key: Uint8Array) {
    if (key.byteLength > blockBytes) throw new RangeError("A signing key has at most 64 bytes.");
    const padded = Buffer.alloc(blockBytes);
    padded.set(key);
    this.#inner = Buffer.from(padded.map((byte) => byte ^ 0x36));
    this.#outer.set(padded.map((byte) => byte ^ 0x5c));
  }

  /** In base64. A lone surrogate is signed as it travels in UTF-8: as U+FFFD. */
  sign(message: string): string {
    const innerDigest = hash("sha256", innerMessage(this.#inner, message), "binary");
    this.#outer.write(innerDigest, blockBytes, "binary");
    return hash("sha256", this.#outer, "base64");
  }
}

/** Reused for every message that surely fits: nothing that signs ever waits in between. */
const scratch = Buffer.alloc(16 * 1024);
const longestBytesOfCharacter = 3;

function innerMessage(innerPad: Buffer, message: string): Buffer {
  if (message.length * longestBytesOfCharacter > scratch.byteLength - blockBytes) {
    return Buffer.concat([innerPad, Buffer.from(message, "utf8")]);
  }
  scratch.set(innerPad);
  const written = scratch.write(message, blockBytes, "utf8");
  return scratch.subarray(0, blockBytes + written);
}
