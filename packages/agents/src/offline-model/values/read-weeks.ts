import type { Reading } from "./reading.ts";

/** "for a week" is seven nights, "two weeks" fourteen days, where nights or days are counted. */
export function readWeeks(text: string, own: ReadonlySet<string>): Reading[] {
  if (!own.has("night") && !own.has("day")) return [];
  return [...text.matchAll(/\b(an?|one|\d{1,2}) weeks?\b/gi)].map((match) => ({
    value: 7 * (/\d/.test(match[1] ?? "") ? Number(match[1]) : 1),
    start: match.index,
    end: match.index + match[0].length,
    strength: 0.9,
  }));
}
