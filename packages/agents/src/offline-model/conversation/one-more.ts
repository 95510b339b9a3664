import { isCorrection, isRequestShaped } from "../understand/speech-acts.ts";
import type { Request, Surroundings } from "./dialogue.ts";
import { hearValues } from "./hear-values.ts";

/**
 * "And Femi goes up T-23, same day" after one such entry was made: the same once more, with all that it needs in these
 * very words but the day that they lean on. Null where anything else is missing, so that nothing is written by halves.
 */
export function oneMore(options: {
  last: Request;
  text: string;
  surroundings: Surroundings;
}): Request | null {
  const { last, text, surroundings } = options;
  if (!another.test(text) || isCorrection(text) || isRequestShaped(text)) return null;
  const empty: Request = { ...last, values: {}, halves: {}, askedKey: null, attempts: 0, outcome: null };
  const heard = hearValues({ request: empty, text, surroundings, isCorrection: false });
  const values = { ...(sameWhen.test(text) ? whenOf(last) : {}), ...heard.values };
  const required = last.tool.wanted.filter((wanted) => wanted.required);
  const isWhole = required.every(({ key }) => key in values);
  const changed = required.filter(({ key }) => values[key] !== last.values[key]);
  return isWhole && changed.length >= 2 ? { ...heard, values, phase: "gathering" } : null;
}

const another = /^\W*(?:(?:ok|okay|oh|great|thanks|good|right)\W+)*(?:and|plus|also|then)\b/i;
const sameWhen = /\b(?:the )?same (?:day|date|time|evening|morning|afternoon)\b/i;

function whenOf({ tool, values }: Request): Request["values"] {
  return Object.fromEntries(
    tool.wanted.flatMap(({ key, kind }) => {
      const value = values[key];
      return ["date", "time", "date-time"].includes(kind) && value !== undefined ? [[key, value]] : [];
    }),
  );
}
