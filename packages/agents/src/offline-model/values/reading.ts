/** Where in what the caller said. */
export type Place = { start: number; end: number };

/** A value found in what the caller said, and where. */
export type Reading = Place & {
  value: string | number | boolean;
  /** How sure the words around it make us, 0–1. */
  strength: number;
};

/** Every match of a pattern as a reading. */
export function readPattern(options: { text: string; pattern: RegExp; strength: number }): Reading[] {
  return [...options.text.matchAll(options.pattern)].map((match) => ({
    value: match[0],
    start: match.index,
    end: match.index + match[0].length,
    strength: options.strength,
  }));
}

export function overlaps(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}
