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
  if (tool.wanted.some(({ kind }) => whenKinds.has(kind))) return false;
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

const whenKinds: ReadonlySet<string> = new Set(["date", "time", "date-time", "weekday"]);
/** "My appointment tomorrow" is the one to be cancelled; "my invoice for Monday" is one of several. */
function isOfThing(before: string, { nameMeaning }: OfferedTool): boolean {
  const isEvent = nameMeaning.intents.has("cancel") || nameMeaning.intents.has("reschedule");
  return (
    /\b(?:my|our|the|that|his|her|their) (?:[\w'-]+ ){1,3}(?:(?:is|was|that's) )?(?:for|from|of|due) $/i.test(
      before,
    ) ||
    (isEvent &&
      /\b(?:my|our|the|that|his|her|their) (?:[\w'-]+ ){1,3}(?:(?:is|was|that's) )?(?:(?:on|at) )?$/i.test(
        before,
      ))
  );
}
