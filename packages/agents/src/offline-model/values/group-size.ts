import { stem } from "../words/lexicon.ts";
import { tokenise } from "../words/tokens.ts";
import type { Place } from "./reading.ts";

/** Whoever comes, whatever they are called; stems. */
const people = new Set(
  `lad man men woman women ladi gui friend colleagu cowork student pupil senior mourner employe relat grown grownup grown-up
  teenag gentleman gentlemen coupl member neighbor human soul head girl boy child kid`.split(/\s+/),
);
/** One for each of those who come. */
const standIns = new Set(["bed", "bunk", "chair", "seat", "place", "spot", "ticket"].map(stem));

const lead =
  /\b(?:there(?:'s|'d be|'ll be| are| is| will be| would be| were)|we(?:'re|'d be|'ll be| are| will be| would be)|(?:party|group|table|family|team|class) of|(?:that|which)(?: would)? makes?(?: us)?) (?:about |around |just |only |maybe |probably |up to )?$/i;
/** "We're two hours late" counts hours: what follows has to end, or to tell more of those who come. */
const tail = /^(?:\W*$|[,.;!?]| (?:and|but|in total|altogether|so|at|on|for|with|if|because|including)\b)/i;

/**
 * How a number in the words stands to a group of people: whether it counts one ("there's four of us", "we'd be twelve
 * kids", "ten lads"), some of one ("two of them"), or things of which there is one for each ("two beds").
 */
export function groupSize(text: string, { start, end }: Place): "people" | "some" | "one-each" | null {
  const after = text.slice(end);
  if (/^ of (?:us|you|ours)\b/i.test(after)) return "people";
  if (/^ of them\b/i.test(after)) return "some";
  const [noun] = tokenise(after.slice(0, 30)).filter(({ stem: key }) => !qualities.has(key));
  if (noun && people.has(noun.stem) && after.startsWith(" ")) return "people";
  if (lead.test(text.slice(0, start)) && tail.test(after)) return "people";
  return noun && standIns.has(noun.stem) && after.startsWith(" ") ? "one-each" : null;
}

/** What may stand between a number and what it counts. */
const qualities = new Set(
  "old young new more other extra addit small big larg littl tini great good".split(" "),
);

/** The first word behind a number that may be what it counts: "six old dining chairs" are no sixes of age. */
export function wordsCounted(after: string): ReturnType<typeof tokenise> {
  const [first, ...others] = tokenise(after);
  const isQuality = first !== undefined && qualities.has(first.stem) && others.length > 0;
  return isQuality ? others : first === undefined ? [] : [first, ...others];
}
