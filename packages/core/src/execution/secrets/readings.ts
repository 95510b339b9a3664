/** A text in one way of reading it: its UTF-8 bytes, one character each. */
export type Reading = {
  text: string;
  /** Where in the source a character of `text` comes from. */
  at(index: number): number;
};

/** A text as it is, and as it reads when what is escaped in it is decoded, once and twice. */
export function readingsOf(source: string): Reading[] {
  const plain = asBytes(source);
  const once = decoded(plain);
  return [plain, ...once, ...once.flatMap(decoded)];
}

function asBytes(source: string): Reading {
  if (!/[^\0-\x7f]/.test(source)) return { text: source, at: (index) => index };
  const origins: number[] = [];
  let position = 0;
  for (const character of source) {
    for (let count = Buffer.byteLength(character); count > 0; count -= 1) origins.push(position);
    position += character.length;
  }
  return { text: bytesOf(source), at: (index) => origins[index] ?? source.length };
}

type Escape = { sign: string; escaped: RegExp; decode(escape: string): string };

const percent = (escape: string) => String.fromCharCode(Number.parseInt(escape.slice(1), 16));
const shortEscapes = new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);
const entities = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
]);

const escapes: Escape[] = [
  { sign: "%", escaped: /%[\da-f]{2}/gi, decode: percent },
  { sign: "+", escaped: /\+|%[\da-f]{2}/gi, decode: (escape) => (escape === "+" ? " " : percent(escape)) },
  {
    sign: "\\",
    escaped: /\\u(?:d[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}|[\da-f]{4})|\\["\\/bfnrt]/gi,
    decode: decodeJsonEscape,
  },
  { sign: "&", escaped: /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos);/gi, decode: decodeEntity },
];

function decodeJsonEscape(escape: string): string {
  const letter = escape.charAt(1);
  if (escape.length === 2) return shortEscapes.get(letter) ?? letter;
  const units = escape.split(/\\u/i).slice(1);
  return bytesOf(String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
}

function decodeEntity(entity: string): string {
  const named = entities.get(entity.toLowerCase());
  if (named !== undefined) return named;
  const codePoint = Number(entity.slice(2, -1).replace(/^x/i, "0x"));
  return codePoint <= 0x10ffff ? bytesOf(String.fromCodePoint(codePoint)) : entity;
}

function decoded(reading: Reading): Reading[] {
  return escapes.flatMap((escape) => {
    const other = reading.text.includes(escape.sign) ? unescaped(reading, escape) : null;
    return other === null ? [] : [other];
  });
}

/** Null where nothing was escaped. Steps through the text once, however it was made. */
function unescaped({ text, at }: Reading, { escaped, decode }: Escape): Reading | null {
  const parts: string[] = [];
  // What an escape stands for is never longer than the escape.
  const origins = new Uint32Array(text.length + 1);
  let length = 0;
  let position = 0;

  function keepUntil(end: number): void {
    parts.push(text.slice(position, end));
    for (; position < end; position += 1, length += 1) origins[length] = position;
  }

  for (const { 0: escape, index } of text.matchAll(escaped)) {
    keepUntil(index);
    const part = decode(escape);
    parts.push(part);
    origins.fill(index, length, length + part.length);
    length += part.length;
    position = index + escape.length;
  }
  if (position === 0 && length === 0) return null;
  keepUntil(text.length);
  origins.fill(text.length, length);
  return { text: parts.join(""), at: (index) => at(origins[index] ?? text.length) };
}

function bytesOf(text: string): string {
  return Buffer.from(text.toWellFormed()).toString("latin1");
}
