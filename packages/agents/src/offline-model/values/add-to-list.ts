import { listJoint } from "./read-list.ts";

const adding =
  /\b(?:also|too|as well|add|plus|on top|in addition|one more|another)\b|^\W*(?:(?:oh|ah|um|uh|wait|yes|yeah|ok|okay|well)\W+)*and\b/i;
const replacing =
  /\b(?:instead|only|no|not|without|drop|remove|take (?:off|out)|skip|leave out|except|swap|replace)\b|n['’]t\b/i;

/** "Oh, and the fridge as well": the known list and what comes to it. Null for words that may replace it. */
export function addToList(options: { text: string; known: string; heard: string }): string | null {
  const { text, known, heard } = options;
  if (!adding.test(text) || replacing.test(text)) return null;
  return [...new Set([...known.split(listJoint), ...heard.split(listJoint)])].join(listJoint);
}
