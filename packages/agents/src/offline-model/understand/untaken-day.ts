import { readMoments } from "../values/read-date.ts";
import { readUtterance } from "../values/utterance.ts";
import { isoDate } from "../values/write-date.ts";
import type { Values } from "../values/candidate.ts";
import type { OfferedTool } from "./offered-tool.ts";

/**
 * "Pay invoice 40721 tomorrow", said to a tool that knows of no day and does it at once. A day that tells which
 * thing is meant ("my appointment tomorrow") puts nothing off, and neither does one that a value holds.
 */
export function hasUntakenDay(options: {
  text: string;
  tool: OfferedTool;
  values: Values;
  now: Date;
}): boolean {
  const { tool, values, now } = options;
  const { text } = readUtterance(options.text);
  if (tool.wanted.some(({ kind, words }) => whenKinds.has(kind) || whenWords.test(words))) return false;
  if (laterOn.test(text) && !isOfThing("", tool)) return true;
  const today = isoDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  return readMoments({ text, now, past: false }).some(({ date, start, end, dayPart }) => {
    const words = text.slice(start, end).toLowerCase();
    const isLater =
      (date !== null && isoDate(date) > today) ||
      (dayPart !== null && /tonight|this (?:afternoon|evening)/.test(words));
    const isNamed = /[a-z]{3}|\d[/.-]\d/.test(words);
    const isTold = Object.values(values).some((value) => String(value).toLowerCase().includes(words));
    return isLater && isNamed && !isTold && !isOfThing(text.slice(0, start), tool);
  });
}

/** Times that name no day and are not now. */
const laterOn = /\b(?:next (?:week|month|year)|later (?:this|today|on)|in (?:a|\d+) (?:weeks?|months?))\b/i;

/** A choice of weekdays or parts of the day is when, too. */
const whenWords = /\b(?:days?|weekdays?|dates?|times?|when|slots?|weeks?|months?)\b/;
const whenKinds: ReadonlySet<string> = new Set(["date", "time", "date-time", "weekday"]);
/** "The invoice for Monday" is one of several; a day that is said of what is to be cancelled tells which that is. */
function isOfThing(before: string, { nameMeaning }: OfferedTool): boolean {
  return (
    nameMeaning.intents.has("cancel") ||
    nameMeaning.intents.has("reschedule") ||
    /\b(?:my|our|the|that|his|her|their) (?:[\w'-]+ ){1,3}(?:(?:is|was|that's) )?(?:for|from|of|due) $/i.test(
      before,
    )
  );
}
