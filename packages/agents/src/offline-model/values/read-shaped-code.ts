import type { CodeShape } from "./code-shape.ts";
import type { Reading } from "./reading.ts";

type Piece = { text: string; start: number; end: number };

/**
 * Codes of a known shape, however they are said: "P 7 3 3 1 0", "c l dash 270" and "K, 44, W, 9" are letters
 * and digits one after the other. The whole stretch is the code's own: none of its digits counts anything else.
 */
export function readShapedCode(text: string, shape: CodeShape): Reading[] {
  const pieces: Piece[] = [...text.matchAll(/\p{L}+|\d+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const readings: Reading[] = [];
  for (let first = 0; first < pieces.length; first += 1) {
    const reading = longestFrom({ text, pieces, first, shape });
    if (reading === null) continue;
    readings.push(reading);
    first = pieces.findLastIndex(({ end }) => end <= reading.end);
  }
  return readings;
}

const mostPieces = 30;

function longestFrom(options: {
  text: string;
  pieces: Piece[];
  first: number;
  shape: CodeShape;
}): Reading | null {
  const { text, pieces, first, shape } = options;
  const start = pieces[first]?.start ?? 0;
  if (/[\p{L}\p{N}'’@]$/u.test(text.slice(0, start)) || /\d[ -]$/.test(text.slice(0, start))) return null;
  let compact = "";
  let found: Reading | null = null;
  for (const [index, piece] of pieces.slice(first, first + mostPieces).entries()) {
    const before = pieces[first + index - 1];
    if (index > 0 && before && !/^[\s,.#/–-]*$/.test(text.slice(before.end, piece.start))) break;
    if (index > 0 && isJoint(piece)) continue;
    if (!isSpelled(piece, text) && !shape.prefix.startsWith(piece.text.toLowerCase())) break;
    compact += piece.text;
    const value = shape.write(compact);
    if (value !== null && isWhole({ text, start, end: piece.end, compact, shape }))
      found = { value, start, end: piece.end, strength: shape.isDigitsOnly ? 0.5 : 0.9 };
  }
  return found;
}

function isJoint({ text }: Piece): boolean {
  return /^(?:dash|hyphen|minus|slash)$/i.test(text);
}

/** A digit, a single letter, capitals, or letters that stand beside digits; a word is none of them. */
function isSpelled({ text: piece, start, end }: Piece, text: string): boolean {
  if (/^\d/.test(piece) || piece.length === 1 || piece === piece.toUpperCase()) return true;
  return /\d-?$/.test(text.slice(0, start)) || /^-?\d/.test(text.slice(end));
}

/** Neither the middle of something longer, nor "a 20" and "I 4", which are words and a number. */
function isWhole(options: {
  text: string;
  start: number;
  end: number;
  compact: string;
  shape: CodeShape;
}): boolean {
  const { text, start, end, compact, shape } = options;
  const rest = text.slice(end);
  const isCut = /^[\p{L}\p{N}]|^['’]\p{L}/u.test(rest) || (shape.isDigitsOnly && /^[ -]\d/.test(rest));
  const first = /^(?:a|I)\s/.exec(text.slice(start))?.[0].trim().toLowerCase();
  const isWord = first !== undefined && first !== shape.prefix && !/\p{L}/u.test(compact.slice(1));
  return !isCut && !isWord;
}
