import type { Wanted } from "./parameter.ts";
import type { Reading } from "./reading.ts";

const first = "\\p{Lu}[\\p{L}\\p{N}'’&.-]*[\\p{L}\\p{N}]";
const joint = "(?:(?:of|the|and|in|on|to|for|a|an|de|la|&) )";
const run = new RegExp(
  `(?<![\\p{L}\\p{N}'’])${first}(?: ${joint}{0,2}(?:${first}|\\p{Lu}|[\\p{L}-]*\\d[\\p{L}\\p{N}-]*))*`,
  "gu",
);
const noName =
  /^(?:I|I['’]\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|ms|mr|mrs|dr|ok|okay|a\.?m|p\.?m)\b/iu;

const titled = /\b(?:title|film|movie|song|album|show|play|musical|concert|exhibition|make|model|brand)\b/i;
const owned =
  /\bname of (?:the|your|an?) (?:farm|stable|ranch|company|firm|business|organi[sz]ation|hotel|school|boat|ship|yacht|band|team|club|village|restaurant|clinic|practice|shop|store|church|building|estate|horse|charity|project|venue)\b/i;

/** Whether what is wanted bears a name of its own, such as a film or a farm. */
export function isProper(wanted: Wanted): boolean {
  return isOwned(wanted) || isTitled(wanted);
}

/** A film or a book has a title, by which it is spoken of as if it were known. */
export function isTitled({ words, description, kind }: Wanted): boolean {
  return kind === "phrase" && (titled.test(words) || /^(?:the )?(?:title|make|model)\b/i.test(description));
}

/** The farm of whoever calls is named, and not described: "our horses" is the name of none. */
export function isOwned({ description }: Pick<Wanted, "description">): boolean {
  return owned.test(description);
}

/** "Near Exit 12" is where something is, and "I'm Carl" and "with Dr. Lund" name people. */
const others =
  /\b(?:on|at|near|to|from|with|i['’]?m|i am|it['’]s|this is|here is|names?(?:['’]s| is)|under|dr|doctor|mr|mrs|ms|my (?:son|daughter|dog|cat|wife|husband))\.? $/i;
const street =
  /\b(?:street|road|avenue|lane|drive|highway|boulevard|exit|way|route|terminal|gate|platform)\b/i;

/** "The song Thunder Road" is no road, and in "a film by Ana Lund" her name is not the title. */
const titleNoun = /\b(?:title|film|movie|song|track|album|show|play|musical|book|novel|called|named)\W*$/i;
const maker = /\bby $/i;
const isMade = /\b(?:make|brand|model)\b/;

/** Stretches of words in capitals, of which the first one of a sentence says little when it stands alone. */
export function readProperName(text: string, wanted: Wanted): Reading[] {
  return [...text.matchAll(run)].flatMap((match) => {
    const value = match[0].replace(/['’]s$/, "");
    const isFirst = /(?:^|[.!?] )\W*$/.test(text.slice(0, match.index));
    const isAlone = !value.includes(" ");
    const before = text.slice(0, match.index);
    const isPlace = others.test(before) || (street.test(value) && !titleNoun.test(before));
    const isOther = !isOwned(wanted) && (isPlace || (!isMade.test(wanted.words) && maker.test(before)));
    if (noName.test(value) || isOther || (isFirst && isAlone) || (isAlone && isOwned(wanted))) return [];
    return [{ value, start: match.index, end: match.index + value.length, strength: isAlone ? 0.5 : 0.8 }];
  });
}
