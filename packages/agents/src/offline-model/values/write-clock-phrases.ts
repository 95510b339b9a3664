import { numberOfWord } from "./number-of-word.ts";

const hourWord = "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

/** Times as one says them, as times as one writes them: "half past two" → "2:30", "ten to three" → "2:50". */
export function writeClockPhrases(text: string): string {
  const at = (pattern: string): RegExp =>
    new RegExp(`\\b${pattern.replace("HOUR", `(${hourWord})`)}\\b`, "gi");
  return text
    .replaceAll(
      /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})'s (?=(?:much |even |a lot )?(?:better|best|easier|nicer|fine|good|great|perfect|ok|okay|too)\b)/gi,
      "$1 is ",
    )
    .replaceAll(at("half past HOUR"), (_, hour: string) => `${numberOfWord(hour)}:30`)
    .replaceAll(
      at(
        "(?<=\\b(?:at|around|about|by|until|say|make it|or|for) |^)half HOUR(?! (?:dozen|kilo|pounds?|hours?|an?|percent))",
      ),
      (_, hour: string) => `${numberOfWord(hour)}:30`,
    )
    .replaceAll(
      /\b(at|by|until|till|before|after|around) one(?=\W*$|[,.!?]|,? (?:on|for|tomorrow|today|tonight|please|in the|pm|am|p\.m|a\.m|this|next|with)\b)/gi,
      (_, lead: string) => `${lead} 1:00`,
    )
    .replaceAll(
      at(`(?<!\\bfrom )(${minuteWords})(?: minutes)? (past|after|to) HOUR`),
      (...[, minutes = "", side = "", hour = ""]: string[]) => writeAround({ minutes, side, hour }),
    )
    .replaceAll(at("(?:a )?quarter past HOUR"), (_, hour: string) => `${numberOfWord(hour)}:15`)
    .replaceAll(
      at("(?:a )?quarter to HOUR"),
      (_, hour: string) => `${((numberOfWord(hour) + 10) % 12) + 1}:45`,
    )
    .replaceAll(/\bone (?=[ap]\.?m\b)/gi, "1 ")
    .replaceAll(at("HOUR o'?clock"), (_, hour: string) => `${numberOfWord(hour)}:00`)
    .replaceAll(
      at("HOUR(:\\d\\d)? in the morning"),
      (_, hour: string, minutes = "") => `${numberOfWord(hour)}${minutes} am`,
    )
    .replaceAll(
      at("HOUR(:\\d\\d)? (?:in the (?:afternoon|evening)|at night)"),
      (_, hour: string, minutes = "") => `${numberOfWord(hour)}${minutes} pm`,
    );
}

const minuteWords = "five|ten|twenty five|twenty|5|10|20|25";

/** "twenty past two" → "2:20", "ten to three" → "2:50". */
function writeAround(said: { minutes: string; side: string; hour: string }): string {
  const count = said.minutes.split(" ").reduce((sum, word) => sum + numberOfWord(word), 0);
  const hour = numberOfWord(said.hour);
  if (said.side.toLowerCase() === "to") return `${((hour + 10) % 12) + 1}:${60 - count}`;
  return `${hour}:${String(count).padStart(2, "0")}`;
}
