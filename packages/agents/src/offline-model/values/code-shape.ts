import { remembering } from "../words/memory.ts";

/** What a simple pattern says a code looks like: `^CL-\d{3}$` is two letters, a dash and three digits. */
export type CodeShape = {
  /** The code as it is to be written, from its letters and digits alone; null when they are others. */
  write: (compact: string) => string | null;
  /** Letters that every such code begins with, in small ones. */
  prefix: string;
  isDigitsOnly: boolean;
};

type Piece = { of: string; min: number; max: number };

/** Null for no pattern, and for one that is more than characters one after the other. */
export const codeShapeOf = remembering({
  limit: 1_000,
  key: (pattern: string | null) => pattern ?? "",
  work: (pattern): CodeShape | null => {
    const pieces = pattern === null ? null : piecesOf(pattern);
    return pieces === null ? null : shapeOf(pieces);
  },
});

const longest = 40;
/** As many as "one or more" may be in a code that somebody says. */
const endless = 12;
const pieceOf =
  /(\\d|\[[^\]\s\\^]*(?:\\d)?[^\]\s\\^]*\]|\\?[A-Za-z0-9/_. -])(?:\{(\d+)(?:,(\d+))?\}|(\?)|(\+))?/y;

function piecesOf(pattern: string): Piece[] | null {
  const inner = /^\^(.+)\$$/.exec(pattern)?.[1];
  if (inner === undefined || pattern.length > 200) return null;
  const pieces: Piece[] = [];
  const next = new RegExp(pieceOf);
  while (next.lastIndex < inner.length) {
    const found = next.exec(inner);
    if (found === null) return null;
    const [, of = "", count, most, isOptional, isEndless] = found;
    if (/^\\[A-Za-z]$/.test(of) && of !== "\\d") return null;
    const min = isOptional === undefined ? Number(count ?? 1) : 0;
    const max = isEndless === undefined ? Number(most ?? count ?? 1) : endless;
    pieces.push({ of, min, max: Math.max(1, max) });
  }
  const most = pieces.reduce((sum, { max }) => sum + max, 0);
  return most >= 2 && most <= longest && pieces.some(isOneOfMany) ? pieces : null;
}

function isOneOfMany({ of }: Piece): boolean {
  return of === "\\d" || of.startsWith("[");
}

function isJoint({ of }: Piece): boolean {
  return /^\\?[/_. -]$/.test(of);
}

function shapeOf(pieces: Piece[]): CodeShape {
  const written = pieces.filter((piece) => !isJoint(piece));
  const source = written.map(({ of, min, max }) => `(${of}{${min},${max}})`).join("");
  const compacted = new RegExp(`^${source}$`, "i");
  const exact = new RegExp(`^${pieces.map(({ of, min, max }) => `${of}{${min},${max}}`).join("")}$`);
  const firstOther = pieces.findIndex((piece) => isOneOfMany(piece) || isJoint(piece));
  return {
    prefix: pieces
      .slice(0, Math.max(firstOther, 0))
      .map(({ of }) => of.toLowerCase())
      .join(""),
    isDigitsOnly: written.every(({ of }) => of === "\\d" || /^\[\d-\d\]$|^\d$/.test(of)),
    write: (compact) => {
      const groups = compacted.exec(compact)?.slice(1);
      if (groups === undefined) return null;
      const code = pieces
        .map((piece) => (isJoint(piece) ? (piece.min > 0 ? piece.of.slice(-1) : "") : (groups.shift() ?? "")))
        .join("");
      return [code, code.toUpperCase(), code.toLowerCase()].find((one) => exact.test(one)) ?? null;
    },
  };
}
