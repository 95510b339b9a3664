import type { Reading } from "./reading.ts";

const changeOfMind =
  /\b(?:no,? wait|wait,? no|no,? sorry|sorry,? no|i mean(?:t)?|scratch that|make that|correction|actually,? no|no,? actually)\b/i;

/** "two, I think. no, three": a "no" right before a value of its own. */
const plainNo = /[.,;–-]\s+(?:(?:uh|um|er|oh),?\s+)?(?:no|sorry),?\s+(?:(?:it's|on|at|in|for|the|to)\s+)?$/i;

/** "large. no wait, medium": what was said last within one utterance holds. */
export function secondThought(options: { text: string; reading: Reading }): number {
  const { text, reading } = options;
  const marker = changeOfMind.exec(text);
  const isAfter = marker !== null && marker.index > 0 && reading.start > marker.index;
  if (isAfter || plainNo.test(text.slice(0, reading.start))) return 0.5;
  return isAskedFor(text, reading) ? 0.1 : 0;
}

/** "It comes every week and I can't keep up. Every month, please": what one asks for counts more than what is told. */
function isAskedFor(text: string, { start, end }: Reading): boolean {
  const from = Math.max(
    text.lastIndexOf(". ", start),
    text.lastIndexOf("; ", start),
    text.lastIndexOf("! ", start),
  );
  const rest = text.slice(end);
  const sentence = text.slice(from + 1, end) + rest.slice(0, /[.;!?](?:\s|$)/.exec(rest)?.index);
  return from > 0 && wish.test(sentence);
}

const wish = /\bplease\b|\b(?:i|we)(?:'d| would) (?:like|prefer|rather)\b|\b(?:can|could) (?:you|we|i)\b/i;
