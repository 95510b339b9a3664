import { crc32 } from "node:zlib";

const form = /^(?<text>ch[kt]_[\w-]{43})(?<checksum>[\w-]{6})$/;

/** Six characters that tell a slip or an invention from a key. No protection: anybody can work them out. */
export function keyChecksum(text: string): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(text));
  return bytes.toString("base64url");
}

/** Whether this could be a key or token of ours, without asking the database. */
export function hasKeyForm(secret: string): boolean {
  const { text, checksum } = form.exec(secret)?.groups ?? {};
  return text !== undefined && checksum === keyChecksum(text);
}
