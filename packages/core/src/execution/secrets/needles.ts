/** What to look for: bytes, one character each. */
export type Needle = {
  bytes: string;
  /** In base64, whether the character before or behind carries bits of the secret, too. */
  sharesFirst: boolean;
  sharesLast: boolean;
};

/** A secret as it is, and as it shows in the base64 of any text around it, in both alphabets. */
export function needlesOf(secret: string): Needle[] {
  const bytes = Buffer.from(secret.toWellFormed());
  const plain = { bytes: bytes.toString("latin1"), sharesFirst: false, sharesLast: false };
  return [plain, ...[0, 1, 2].flatMap((offset) => inBase64(bytes, offset))];
}

/** The characters of base64 that a secret alone decides when `offset` bytes modulo 3 stand before it. */
function inBase64(secret: Buffer, offset: number): Needle[] {
  const encoded = Buffer.concat([Buffer.alloc(offset), secret]).toString("base64");
  const bits = (offset + secret.length) * 8;
  const own = encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(bits / 6));
  const shares = { sharesFirst: offset !== 0, sharesLast: bits % 6 !== 0 };
  const urlSafe = own.replaceAll("+", "-").replaceAll("/", "_");
  const spellings = own === urlSafe ? [own] : [own, urlSafe];
  return spellings.map((bytes) => ({ bytes, ...shares }));
}
