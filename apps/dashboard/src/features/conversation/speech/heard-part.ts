/** What an unhurried voice speaks in a second. */
const charactersPerSecond = 14;

/**
 * The part of a sentence that was spoken when the voice was stopped: the words before the one it was at. A voice
 * that tells no boundaries is measured by the clock instead, cut back to whole words.
 */
export function heardPart(options: {
  text: string;
  /** Where the last word began; null while the voice has told none. */
  index: number | null;
  /** When the voice began; null when it has not. */
  startedAt: number | null;
  rate: number;
  now: number;
}): string {
  const { index, startedAt, rate, now } = options;
  const text = options.text.trim();
  if (index !== null) return text.slice(0, index).trim();
  if (startedAt === null) return "";
  const length = Math.floor(((now - startedAt) / 1000) * charactersPerSecond * rate);
  if (length >= text.length) return text;
  return text.slice(0, Math.max(0, text.lastIndexOf(" ", length))).trim();
}
