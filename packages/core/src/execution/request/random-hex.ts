import { randomBytes } from "node:crypto";

/** Enough for some hundred calls: asking for many random bytes costs hardly more than asking for a few. */
const storedBytes = 4096;
let store = "";
let position = 0;

/** Random hexadecimal digits of cryptographic quality, at most a few dozen at a time; none is given out twice. */
export function randomHex(length: number): string {
  if (position + length > store.length) {
    store = randomBytes(storedBytes).toString("hex");
    position = 0;
  }
  position += length;
  return store.slice(position - length, position);
}
