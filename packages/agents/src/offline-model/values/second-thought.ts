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
  return isAfter || plainNo.test(text.slice(0, reading.start)) ? 0.5 : 0;
}
