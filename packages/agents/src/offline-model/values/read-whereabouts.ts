import { tokenise } from "../words/tokens.ts";
import type { Wanted } from "./parameter.ts";
import type { Reading } from "./reading.ts";

/** What only ever says where. */
const firm =
  "(?:right |just )?(?:under(?:neath)?|beneath|behind|beside|next to|in front of|across from|opposite|outside|close to|at the (?:corner|end|foot|top|back|edge) of|on the corner of|by|near)";
/** What says when and how as well: only before a thing that stands somewhere. */
const loose = "at|in|on|to|inside";
const noun = "\\p{Ll}[\\p{L}'’-]*";
const places =
  "church|chapel|school|station|bridge|hall|market|square|park|garden|gate|yard|barn|shed|garage|driveway|lot|house|hotel|office|shop|store|mall|library|museum|hospital|clinic|pharmacy|bakery|harbou?r|dock|pier|lake|river|creek|beach|pool|field|forest|woods|corner|crossing|entrance|exit|lobby|hallway|basement|attic|kitchen|bathroom|roof|stairs|platform|terminal|playground|cemetery|farm|mill|tower|fountain|statue|fence|bench|lockers?|counter";
const stands = `the (?:${noun} ){0,3}?(?:${places})(?: (?:${places}))*\\b(?! (?:table|door|key)s?\\b)`;
const further = `(?: (?:${firm}|on|of|in|at) (?:${stands}|\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}[\\p{L}'’-]+|\\d+))*))`;
const spots = [
  { pattern: new RegExp(`\\b(?:${firm}) (?:${stands})${further}?`, "gu"), strength: 0.65 },
  { pattern: new RegExp(`\\b(?:${loose}) (?:${stands})${further}?`, "gu"), strength: 0.6 },
  { pattern: new RegExp(`\\b(?:${firm}) the (?:${noun} )?${noun}`, "gu"), strength: 0.55 },
];

const asksWhere = /\b(?:where|place|location|spot|stands|seen)\b/i;
/** An address is a street and a number, unless the name of a place will do. */
const orPlace = /\bor (?:what|the name|where|a? ?(?:place|landmark|location))\b/i;
/** "By the way", "by the end of the week": when and how. */
const nowhere =
  /\b(?:way|hour|day|week|weekend|month|year|time|moment|morning|afternoon|evening|night|end|minute|phone|name|price|rules|kilo|pound)$/i;
const clauseStart =
  /^(?:and|but|or|so|that|which|who|is|are|was|were|has|have|had|it|he|she|they|we|i|you|can|could|please|since|because|with|for|of|on|at|in|to|from|this|next|now|today|tomorrow|right)$/i;

/**
 * Where something is, in words without a name: "under the old mill bridge", "by the gas station on Route 9". Read only
 * for what asks where, which an address by its street and number answers better.
 */
export function readWhereabouts(text: string, { words, description, kind }: Wanted): Reading[] {
  if (!asksWhere.test(`${words} ${description}`)) return [];
  if (kind === "address" && !orPlace.test(description)) return [];
  const found = spots.map(({ pattern, strength }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const said = strength < 0.6 ? endOf(match[0]) : match[0];
      if (nowhere.test(said) || tokenise(said).every(({ isStop }) => isStop)) return [];
      return [{ value: said, start: match.index, end: match.index + said.length, strength }];
    }),
  );
  return found.find((readings) => readings.length > 0) ?? [];
}

/** The words up to the first that begins another clause, or to the noun that ends the place. */
function endOf(said: string): string {
  const kept: string[] = [];
  for (const [index, word] of said.split(" ").entries()) {
    if (index > 2 && clauseStart.test(word)) break;
    kept.push(word);
  }
  return kept.join(" ");
}
