import { ordinalWords } from "../words/common-words.ts";
import { numberOfWord } from "./number-of-word.ts";

/** Days of the month as digits: "the twenty sixth" → "the 26th", "on the twentieth" → "on the 20th". */
export function writeOrdinals(text: string): string {
  return writeDays(writeCompounds(text)).replaceAll(dayBehindMonth, "$1 $2");
}

/** "September the 12th" is September 12th. */
const dayBehindMonth =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december),? the (\d{1,2}(?:st|nd|rd|th))\b/gi;

function writeCompounds(text: string): string {
  return text.replaceAll(
    /\b(twenty|thirty)[\s-](first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b/gi,
    (_, ten: string, unit: string) => {
      const day = numberOfWord(ten) + (ordinalWords.get(unit.toLowerCase()) ?? 0);
      return `${day}${["th", "st", "nd", "rd"][day % 10] ?? "th"}`;
    },
  );
}

/** "on the twentieth" → "on the 20th"; "the first one" stays as it is. */
function writeDays(text: string): string {
  const all = [...ordinalWords.keys()].join("|");
  const words = all.replace("second|", "");
  const ofMonth = new RegExp(
    `\\b(${all})(?= of (?:january|february|march|april|may|june|july|august|september|october|november|december)\\b)`,
    "gi",
  );
  const behindMonth = new RegExp(
    `\\b((?:january|february|march|april|may|june|july|august|september|october|november|december),? (?:the )?)(${all})\\b`,
    "gi",
  );
  return text
    .replaceAll(ofMonth, (word) => dayOf(word) ?? word)
    .replaceAll(behindMonth, (_, month: string, word: string) => `${month}${dayOf(word) ?? word}`)
    .replaceAll(
      new RegExp(
        `\\bthe (${words})(?= of (?:next|this|the) month| of [a-z]+(?:ber|ary|ch|il|ay|ne|ly|st)\\b|\\W*$|[,.!?]|,? (?:at|please|around|in the|if|and|for)\\b)`,
        "gi",
      ),
      (whole, word: string) => {
        const day = dayOf(word);
        return day === null ? whole : `the ${day}`;
      },
    );
}

/** "third" as "3rd". */
function dayOf(word: string): string | null {
  const day = ordinalWords.get(word.toLowerCase()) ?? 0;
  return day === 0 ? null : `${day}${day > 3 ? "th" : (["th", "st", "nd", "rd"][day] ?? "th")}`;
}
