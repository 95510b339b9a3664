import { stopWords } from "../words/common-words.ts";
import { languageNames } from "../words/languages.ts";
import { intentLexicon, stem, thingLexicon } from "../words/lexicon.ts";
import { isNeverName } from "../words/never-names.ts";
import type { Wanted } from "./parameter.ts";
import { isCallersOwn, isOfOthers } from "./person-noun.ts";
import type { Reading } from "./reading.ts";

const capital = "\\p{Lu}(?:['’-]?\\p{L})+";
const particles = "(?: (?:van|von|der|den|de|di|da|du|del|la|le|el|al|bin))*";
const run = new RegExp(
  `(?<![\\p{L}\\p{N}'’.-])(?:${capital}|\\p{Lu}\\.)(?:${particles} (?:${capital}|\\p{Lu}\\.(?= \\p{Lu})))*`,
  "gu",
);

/**
 * A first and a last name anywhere in the words: in a transcript with capitals hardly anything else is written so. The
 * words around it and its own last word tell a place, a firm and somebody who only made or brought something apart.
 */
export function readWholeName(text: string, wanted: Wanted): Reading[] {
  // A name and nothing else answers what was asked, whatever that was.
  if (isAllCapitals(text) || /^\W*(?:\p{Lu}[\p{L}'’-]*\W*){1,4}$/u.test(text)) return [];
  return [...text.matchAll(run)].flatMap((match) => {
    const isFirst = isSentenceStart(text.slice(0, match.index));
    const name = nameOf(match[0], isFirst);
    if (name === null || (!name.includes(" ") && (isFirst || !/\p{Ll}/u.test(name) || !isSpokenOf(wanted))))
      return [];
    const start = text.indexOf(name, match.index);
    const strength = strengthOf({
      before: text.slice(0, start),
      after: text.slice(start + name.length),
      wanted,
    });
    return strength === 0 ? [] : [{ value: name, start, end: start + name.length, strength }];
  });
}

/** Somebody else, and whoever a register is searched for. */
function isSpokenOf(wanted: Wanted): boolean {
  return isOfOthers(wanted) || (wanted.kind === "last-name" && !isCallersOwn(wanted));
}

/** "Please Give Me A Call" has no capitals that tell anything. */
function isAllCapitals(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 4 && words.every((word) => /^\p{Lu}/u.test(word));
}

function isSentenceStart(before: string): boolean {
  return /(?:^|[.!?:])\W*$/.test(before);
}

function nameOf(words: string, isFirst: boolean): string | null {
  const kept = words.replace(/['’]s$/, "").split(" ");
  const isLead = (word: string): boolean => titles.test(word) || (isFirst && isPlainWord(word));
  while (kept[0] !== undefined && isLead(kept[0])) kept.shift();
  const [first = ""] = kept;
  const last = kept.at(-1) ?? "";
  const isNone =
    kept.length > 5 ||
    isPlainWord(first) ||
    kept.some((word) => never.test(word)) ||
    institutions.test(last) ||
    languages.has(first.toLowerCase());
  return isNone ? null : kept.join(" ");
}

const titles = /^(?:Mr|Mrs|Ms|Miss|Dr|Doctor|Professor)\.?$/;
const never =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|July|September|October|November|December|Easter|Christmas|I|I['’]\p{Ll}+)$/u;
const languages: ReadonlySet<string> = new Set(languageNames.split("|"));

/** A word of the language that begins a sentence, and nobody's first name. */
function isPlainWord(word: string): boolean {
  const lower = word.toLowerCase();
  const key = stem(lower);
  return (
    titles.test(word) ||
    stopWords.has(lower) ||
    isNeverName(lower) ||
    intentLexicon.has(key) ||
    thingLexicon.has(key)
  );
}

/** What a street, a landscape, a building, a firm or an association is called last. */
const institutions =
  /^(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Court|Place|Way|Square|Circle|Close|Row|Plaza|Trail|Loop|Walk|Gardens?|Grove|Highway|Parkway|Crescent|Alley|Terrace|Lake|River|Creek|Bay|Beach|Island|Mountains?|Valley|Canyon|Falls|Springs?|Harbou?r|Point|Pass|Peak|Forest|Park|Bridge|Gate|Pier|Tower|Hall|House|Center|Centre|Mall|Market|Station|Airport|Terminal|Port|County|City|Town|Village|University|College|School|Academy|Institute|Church|Chapel|Cathedral|Temple|Hospital|Clinic|Pharmacy|Hotel|Inn|Motel|Lodge|Hostel|Resort|Museum|Gallery|Library|Theat(?:er|re)|Cinema|Stadium|Arena|Gym|Pool|Club|Team|Society|Association|Foundation|Union|League|Council|Company|Co|Corp|Inc|Ltd|LLC|GmbH|Group|Partners|Holdings?|Industries|Systems|Solutions|Services?|Logistics|Consulting|Media|Studios?|Records|Press|Bank|Insurance|Energy|Steel|Foods?|Motors|Airlines|Airways|Audit|Labs?|Stables?|Farms?|Ranch|Bakery|Cafe|Café|Bar|Grill|Diner|Restaurant|Kitchen|Pizza|Store|Shop|Supply|Depot|Office|Department|Team|Band|Orchestra|Choir|Course|Class|Tour|Blend|Package|Plan|Edition|Day|Week|Night|Room|Suite|Express|Line)$/;

function strengthOf(options: { before: string; after: string; wanted: Wanted }): number {
  const { before, after, wanted } = options;
  const isOthers = isSpokenOf(wanted);
  const lead = before.replace(/\s+$/, "");
  if (misleading.test(lead) || /^ (?:Street|Avenue|Road|Lane|Drive|Boulevard)\b/.test(after)) return 0;
  if (/\bto$/i.test(lead) && !/(?:^|[,.;:])\s*to$/i.test(lead)) return 0;
  const isIntroduced = /\b(?:I['’]m|I am|[Tt]his is|[Mm]y name(?:['’]s| is)|[Ii]t['’]s)$/.test(lead);
  const isToldOf =
    /^['’]s\b/.test(after) || /^ (?!and\b|from\b|speaking\b|here\b|calling\b)\p{Ll}/u.test(after);
  // "Tom Berg says Friday" tells who wants it so, and not whom it is for.
  if (/^ (?:says|said|thinks|told|tells|asks|asked|reckons)\b/.test(after)) return 0;
  if (isOthers) return isIntroduced ? 0 : 0.6;
  if (isToldOf || /\b(?:he|she)(?:['’]s| is)$/i.test(lead)) return 0;
  return /(?:^|[.,;:!?])$/.test(lead) || /^(?:\W*$|[.,;])/.test(after) ? 0.5 : 0;
}

/** Where somebody or something is, comes from, or was made: none of whom a name is wanted. */
const misleading =
  /(?:\b(?:the|in|at|on|near|from|by|around|through|into|towards?|via|behind|opposite|past|of|with|than|about|like|versus|vs|against|or|not)|\d|\b(?:dr|mr|mrs|ms|st)\.?)$/i;
