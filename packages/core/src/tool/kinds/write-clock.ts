import { digitWords, teenWords, tensWords } from "./number-words.ts";

const hours = new Map(
  [...digitWords, ...teenWords].filter(([word, value]) => value >= 1 && value <= 12 && word !== "oh"),
);
const hour = `(${[...hours.keys()].join("|")}|1[0-2]|[1-9])`;
const unit = [...digitWords.keys()]
  .filter((word) => word !== "oh" && word !== "zero" && word !== "nought")
  .join("|");
const minute = `((?:oh[ -](?:${unit}))|(?:${[...tensWords.keys()].slice(0, 4).join("|")})(?:[ -](?:${unit}))?|${[...teenWords.keys()].join("|")})`;

/** Times of day as they are said, written with digits: "half past two in the afternoon" → "2:30 pm". */
export function writeClock(said: string): string {
  return said
    .toLowerCase()
    .replaceAll(new RegExp(`\\bhalf past ${hour}\\b`, "g"), (_, name: string) => `${hourOf(name)}:30`)
    .replaceAll(
      new RegExp(`\\b(?:a )?quarter (?:past|after) ${hour}\\b`, "g"),
      (_, name: string) => `${hourOf(name)}:15`,
    )
    .replaceAll(
      new RegExp(`\\b(?:a )?quarter to ${hour}\\b`, "g"),
      (_, name: string) => `${hourOf(name) === 1 ? 12 : hourOf(name) - 1}:45`,
    )
    .replaceAll(new RegExp(`\\b${hour} ?o'?clock\\b`, "g"), (_, name: string) => `${hourOf(name)}:00`)
    .replaceAll(
      new RegExp(`\\b${hour}[ -]${minute}\\b`, "g"),
      (_, name: string, rest: string) => `${hourOf(name)}:${minuteOf(rest)}`,
    )
    .replaceAll(
      new RegExp(`\\b${hour}(?= ?(?:[ap]\\.? ?m\\b|in the (?:morning|afternoon|evening)|at night))`, "g"),
      (_, name: string) => String(hourOf(name)),
    )
    .replaceAll(/\b([ap])\.? m\b\.?/g, "$1m")
    .replaceAll(/(\d) in the morning\b/g, "$1 am")
    .replaceAll(/(\d) (?:in the (?:afternoon|evening)|at night)\b/g, "$1 pm");
}

function hourOf(name: string): number {
  return hours.get(name) ?? Number(name);
}

function minuteOf(name: string): string {
  const total = name
    .split(/[ -]/)
    .reduce(
      (sum, word) => sum + (tensWords.get(word) ?? teenWords.get(word) ?? digitWords.get(word) ?? 0),
      0,
    );
  return String(total).padStart(2, "0");
}
