/** Enough for sixty calls: asking for many random bytes costs hardly more than asking for a few. */
const bytes = new Uint8Array(2560);
const characters = new Uint8Array(bytes.length * 2);
const ascii = new TextDecoder();
let store = "";
let position = 0;

/** Random hexadecimal digits of cryptographic quality, at most a few dozen at a time; none is given out twice. */
export function randomHex(length: number): string {
  if (position + length > store.length) {
    store = newDigits();
    position = 0;
  }
  position += length;
  return store.slice(position - length, position);
}

function newDigits(): string {
  crypto.getRandomValues(bytes).forEach((byte, index) => {
    characters[index * 2] = asciiDigit(byte >> 4);
    characters[index * 2 + 1] = asciiDigit(byte & 15);
  });
  return ascii.decode(characters);
}

function asciiDigit(value: number): number {
  return value < 10 ? 48 + value : 87 + value;
}
