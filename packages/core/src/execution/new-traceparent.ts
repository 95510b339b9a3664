/** Random words in store: asking for many costs hardly more than asking for the six of one trace. */
const words = new Uint32Array(6 * 128);
let position = words.length;

/** A new sampled trace, by W3C Trace Context. */
export function newTraceparent(): string {
  const traceId = nextHex() + nextHex() + nextHex() + nextHex();
  return `00-${traceId}-${nextHex()}${nextHex()}-01`;
}

/** Eight hexadecimal digits; no word is given out twice. */
function nextHex(): string {
  if (position === words.length) {
    crypto.getRandomValues(words);
    position = 0;
  }
  const word = words[position] ?? 0;
  position += 1;
  return word.toString(16).padStart(8, "0");
}
