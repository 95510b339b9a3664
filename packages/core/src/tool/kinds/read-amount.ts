import { digitWords, teenWords, tensWords } from "./number-words.ts";

const scales = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
]);

/** One number in digits or in words → a decimal, or null: "1,200.50", "a hundred and twenty", "12". */
export function readAmount(text: string): string | null {
  const trimmed = text.trim().toLowerCase();
  return trimmed === "" ? null : (writtenAmount(trimmed) ?? spokenAmount(trimmed));
}

/** A comma before three digits parts thousands; before two it is the decimal sign. The same goes for a dot. */
function writtenAmount(text: string): string | null {
  if (/^\d{1,15}(?:\.\d{1,2})?$/.test(text)) return text;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/.test(text)) return text.replaceAll(",", "");
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
  if (/^\d{1,15},\d{2}$/.test(text)) return text.replace(",", ".");
  return /^\d{1,15}\.\d{3}$/.test(text) ? text : null;
}

function spokenAmount(text: string): string | null {
  const words = text.split(/[\s-]+/).filter((word) => word !== "and");
  if (words.length === 0 || words.length > 20) return null;
  let total = 0;
  let group = 0;
  let last = Infinity;
  for (const word of words) {
    const scale = scales.get(word);
    if (scale === 100 && group > 0 && group < 10) [group, last] = [group * 100, 100];
    else if (scale !== undefined && scale > 100 && group > 0 && group < 1000) {
      total += group * scale;
      [group, last] = [0, Infinity];
    } else {
      const value = word === "a" ? 1 : (tensWords.get(word) ?? teenWords.get(word) ?? digitWords.get(word));
      // Each part is smaller than the place that the part before has left open.
      if (value === undefined || word === "oh" || value >= last || (last < 100 && (last < 20 || value > 9)))
        return null;
      group += value;
      last = value >= 20 ? value : value;
    }
  }
  return String(total + group);
}
