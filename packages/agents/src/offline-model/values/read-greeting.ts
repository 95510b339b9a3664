import type { Wanted } from "./parameter.ts";
import type { Reading } from "./reading.ts";

const isGreeting = /\b(?:greet\w*|dedicat\w+|shout-?outs?)\b/i;
const cues = [
  /\bsay ((?:hello|hi|hey|happy \p{L}+|congratulations|thank you|thanks)\b[^.?!;]*)/iu,
  /\b((?:greetings|best wishes|love|a shout-?out|congratulations) (?:to|for) [^.?!;]+)/iu,
  /\b(?:dedicated to|dedicate it to|greet|it's for|this is for|this one's for) ([^.?!;]+)/iu,
];

/** Who is to be greeted, and how: "and say hello to my aunt Greta". Null where nothing of the kind is wanted. */
export function readGreeting(text: string, { words, description }: Wanted): Reading[] | null {
  if (!isGreeting.test(`${words} ${description}`)) return null;
  const match = cues.map((cue) => cue.exec(text)).find((found) => found !== null);
  const said = match?.[1]?.replace(/,? (?:please|thanks|thank you)\W*$/i, "").trim();
  if (!match || said === undefined || said === "") return [];
  const start = text.indexOf(said, match.index);
  return [{ value: said, start, end: start + said.length, strength: 0.8 }];
}
