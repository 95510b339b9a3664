/** Words that are written apart, hyphenated or together without a difference in meaning. */
const compounds = [
  "check out",
  "check in",
  "check up",
  "pick up",
  "drop off",
  "log in",
  "log out",
  "sign up",
  "sign in",
  "follow up",
  "set up",
  "call back",
  "call out",
  "break down",
  "take away",
  "take out",
  "tune up",
  "test drive",
  "zip code",
  "post code",
  "time slot",
  "e mail",
  "wi fi",
  "air con",
  "ever green",
  "tooth ache",
  "head ache",
  "hair cut",
  "birth day",
  "turn over",
  "back up",
  "lock out",
  "web site",
  "up grade",
  "flat screen",
  "data base",
  "help desk",
  "day care",
  "water heater",
];
const spaced = new RegExp(
  `\\b(?:${compounds.map((words) => words.replace(" ", "[ -]")).join("|")})(?=s?\\b)`,
  "gi",
);

/** "pick me up" and "be picked up" are forms of one verb. */
const parted =
  /\b(pick|drop|sign|look)(?:p?ed|p?ing|s)? (me|us|him|her|it|them|somebody|someone) (up|off)\b/gi;
const inflected = /\b(pick|drop|sign)(?:p?ed|p?ing|s)? (up|off)\b/gi;

/** "check out", "check-out" and "checkout" become one word. */
export function joinCompounds(text: string): string {
  return text
    .replaceAll(parted, "$1 $3 $2")
    .replaceAll(inflected, "$1$2")
    .replaceAll(spaced, (words) => words.replace(/[ -]/, ""));
}
