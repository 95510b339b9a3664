import { intentLexicon, thingLexicon, topicLexicon } from "../words/lexicon.ts";
import { stopWords } from "../words/common-words.ts";
import { isNeverName } from "../words/never-names.ts";
import { stem } from "../words/lexicon.ts";
import type { Wanted } from "./parameter.ts";
import type { Reading } from "./reading.ts";

const nameWord = "[\\p{L}][\\p{L}'’-]*\\.?";
/** Looked at but not consumed, so that a later cue may introduce the name. */
const nameRun = `(?=(${nameWord}(?:\\s+${nameWord}){0,3}))`;

const wholeName = "\\p{Lu}[\\p{Ll}'’-]+(?: (?:van|de|von|der|di|la|bin))? \\p{Lu}[\\p{L}'’-]+";

const callerCues: { pattern: RegExp; strength: number }[] = [
  {
    pattern: new RegExp(
      `\\b(?:my (?:full |last |first )?name(?:'s| is)|the name(?:'s| is)|name(?:'s| is| of)|under(?: the name(?: of)?)?|in the name of|call me|i am called)\\s+${nameRun}`,
      "giu",
    ),
    strength: 1,
  },
  {
    pattern: new RegExp(`\\b(?:surname|(?:last|family) name)(?:'s| is|:)?\\s+${nameRun}`, "giu"),
    strength: 1,
  },
  {
    pattern: new RegExp(
      `(?:^|[.,;?!])\\s*(?=(${nameWord}(?:\\s+${nameWord})?)\\s+is (?:the|my) name\\b)`,
      "giu",
    ),
    strength: 1,
  },
  {
    pattern: new RegExp(
      `\\b(?:this is|it's|it is|i'm|i am|for|here is|here's|call back|contact)\\s+${nameRun}`,
      "giu",
    ),
    strength: 0.55,
  },
  {
    pattern: new RegExp(
      `^\\W*(?=(${nameWord}(?:\\s+${nameWord}){0,2}?)\\s+(?:speaking|here|calling)\\b)`,
      "giu",
    ),
    strength: 0.8,
  },
  {
    pattern: new RegExp(
      `(?<=[.,;:?!] )(?=(${wholeName})(?:\\W*$|[.,;]| from \\p{Lu}))|^(?=(${wholeName})[.,;]\\s+\\S)`,
      "gu",
    ),
    strength: 0.6,
  },
];

/** "My daughter Pia Santos" is who a lesson is for, where the name wanted is not that of whoever calls. */
const relativeCue = {
  pattern: new RegExp(
    `\\b[Mm]y (?:daughter|son|wife|husband|partner|mother|mom|mum|father|dad|brother|sister|niece|nephew|grandson|granddaughter|girlfriend|boyfriend|friend),? (?=(${wholeName}))`,
    "gu",
  ),
  strength: 0.7,
};
const speaker =
  /\b(?:caller|customer|client|your|contact|who calls|parent|guardian|signs|books|orders|visitor|owner)\b/i;

/** "the Castellano funeral" and "the Reed family" bear the name of a family. */
const familyCue = {
  pattern: new RegExp(
    "(?<!\\b(?:by|from) )\\bthe (?=(\\p{Lu}[\\p{L}'’-]+) (?:family|funeral|service|memorial|wedding|residence|household|account|party|estate)\\b)",
    "gu",
  ),
  strength: 0.9,
};

/** People who are not the caller are introduced by what they are: "my dog Rex", "with Doctor Patel". */
const otherPeople =
  /\b(pet|dog|cat|animal|puppy|kitten|child|kid|son|daughter|student|pupil|doctor|dr|dentist|stylist|barber|hairdresser|trainer|instructor|teacher|therapist|vet|agent|recipient|payee|provider|technician|passenger|employee|lawyer|attorney|physician|person|patient|coach|tutor|hygienist|groomer|driver|consultant|advisor|librarian|mechanic|realtor|broker|specialist|nurse|host|guide|neighbou?r|adult)\b/i;
const honorific = /\b(?:dr|doctor|mr|mrs|ms|miss|professor|prof|coach|nurse)\.?\s+/giu;

/** Names of people (and pets), as full, first or last name. */
export function readPersonName(options: { text: string; wanted: Wanted; isAsked: boolean }): Reading[] {
  const { text, wanted, isAsked } = options;
  const role =
    otherPeople.exec(`${wanted.words} `)?.[1] ??
    (isCallers(wanted) ? undefined : otherPeople.exec(wanted.description)?.[1]);
  const cues =
    role && role !== "patient" && role !== "passenger" && role !== "person"
      ? roleCues(role)
      : wanted.kind === "last-name"
        ? [...callerCues, familyCue]
        : callerCues;
  const isOthers = role === undefined && !speaker.test(`${wanted.words} ${wanted.description}`);
  const found = [...cues, ...(isOthers ? [relativeCue] : [])].flatMap(({ pattern, strength }) =>
    [...text.matchAll(pattern)]
      .filter(([words]) => !isOtherPart(words, wanted))
      .flatMap((match) => {
        const words = match.slice(1).findLast((group) => group !== undefined) ?? "";
        const name = nameIn(words, {
          isCertain: strength >= 0.9 || isIntroduction({ text, match: match[0], words }),
          isAsked,
          mayBeMonth: /^(?:with|see)\b/i.test(match[0]),
        });
        const start = text.indexOf(words, match.index);
        if (name === null) return [];
        const whole = saidInFull(text.slice(start), name);
        return [{ value: whole, start, end: start + name.length, strength }];
      }),
  );
  const bare = isAsked && found.length === 0 ? bareName(text) : [];
  return [...found.filter(({ strength }) => strength > 0), ...bare]
    .map((reading) => ({ ...reading, value: partOf(String(reading.value), wanted) }))
    .filter((reading) => reading.value !== "");
}

/** "Her name's Mila, Mila Roth" says the first name and then the whole. */
function saidInFull(text: string, name: string): string {
  const [, whole] =
    /^[^,.;]+[,.;]+ (?:um|uh)?,? ?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)+)/u.exec(text) ?? [];
  return whole?.startsWith(`${name} `) ? whole : name;
}

/** "my last name is Reed" says nothing of the first name. */
function isOtherPart(words: string, { kind }: Wanted): boolean {
  if (kind === "first-name") return /\b(?:(?:last|family) name|surname)\b/i.test(words);
  return kind === "last-name" && /\b(?:first|given) name\b/i.test(words);
}

/** "this is maria jensen" in a transcript that knows no capitals. */
function isIntroduction(options: { text: string; match: string; words: string }): boolean {
  if (/\p{Lu}/u.test(options.text.replaceAll(/\bI\b/g, "")) || !/^this is\b/i.test(options.match))
    return false;
  const [first = "", second = ""] = options.words.split(/\s+/);
  const isUnknown = (word: string): boolean =>
    word.length > 1 && !stopWords.has(word) && !notNames.has(word) && !isOrdinary(word);
  return isUnknown(first) && (isUnknown(second) || /^(?:i|and|calling|speaking|from|here)$/.test(second));
}

function isCallers(wanted: Wanted): boolean {
  return /\b(?:caller|customer|client|guest|your|owner|full)\b/i.test(
    `${wanted.words} ${wanted.description}`,
  );
}

const isChild = /^(?:child|kid|son|daughter|student|pupil)$/i;
const isPet = /^(?:pet|dog|cat|animal|puppy|kitten)$/i;

function roleCues(role: string): typeof callerCues {
  const nouns = isPet.test(role)
    ? "pet|dog|cat|puppy|pup|kitten|rabbit|bird|hamster|parrot|horse|retriever|labrador|lab|poodle|terrier|spaniel|bulldog|beagle|bunny"
    : isChild.test(role)
      ? "child|kid|son|daughter|student|pupil|boy|girl|toddler|baby"
      : `${role}|dr|doctor|dentist|nurse|coach|trainer|stylist|with|see|to${/^(?:recipient|payee)$/i.test(role) ? "|for" : ""}`;
  return [
    {
      pattern: new RegExp(
        `\\b(?:${nouns})(?:'s name)?(?:,)?(?: is)?(?: named| called)?,?\\.?\\s+${nameRun}`,
        "giu",
      ),
      strength: 0.8,
    },
    {
      pattern: new RegExp("(\\p{Lu}[\\p{Ll}-]+)(?='s (?:mom|mum|mother|dad|father|parent)\\b)", "gu"),
      strength: isChild.test(role) ? 0.8 : 0,
    },
    ...(isPet.test(role)
      ? [
          {
            pattern:
              /(?<=\bfor )(\p{Lu}[\p{Ll}'’-]+)(?= (?:from|on|until|this|next|tomorrow|today|please)\b|[,.;]|\W*$)/gu,
            strength: 0.65,
          },
        ]
      : []),
    { pattern: new RegExp(`\\b(?:his|her|its|their) name(?:'s| is)\\s+${nameRun}`, "giu"), strength: 1 },
    {
      pattern: new RegExp(
        "(?<=\\b(?:[Ee]nroll?|[Rr]egister|[Ss]ign up|[Aa]dd|[Bb]ook|[Rr]eport) )(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?)(?= (?:in|for|to|on|up|absent|sick|with)\\b)",
        "gu",
      ),
      strength: isChild.test(role) || isPet.test(role) ? 0.7 : 0,
    },
    {
      pattern: new RegExp(`(?<=[.,;] )(?=(${wholeName})(?:\\W*$|[.,;]))`, "gu"),
      strength: isChild.test(role) ? 0.5 : 0,
    },
    { pattern: new RegExp(`\\b(?:named|called)\\s+${nameRun}`, "giu"), strength: 0.9 },
    {
      pattern: new RegExp(
        "(?<=\\b(?:[Ww]ant|[Ll]ike|[Pp]refer|[Nn]eed|by) )(\\p{Lu}[\\p{Ll}'’-]+)(?= to\\b)",
        "gu",
      ),
      strength: 0.6,
    },
    { pattern: new RegExp(`\\bname(?:'s| is)\\s+${nameRun}`, "giu"), strength: 0.5 },
    {
      pattern: new RegExp(
        `(?<=\\b(?:[Ii]s|[Dd]oes|if|[Hh]as|[Cc]an|[Cc]ould|[Hh]ow|[Ww]ill|when|with|by|see|book|for) )(\\p{Lu}[\\p{Ll}'’-]+)(?= (?:free|available|have|has|get|come|stay|be|doing|working|in|there|on|do|see|take|is|this|next|tomorrow|today|please)\\b)`,
        "gu",
      ),
      strength: 0.45,
    },
  ];
}

const particle = /^(?:de|van|von|der|den|del|della|di|da|du|la|le|bin|al|el)$/i;

/** The words that make up the name at the start of a stretch, or null when it is none. */
function nameIn(
  stretch: string,
  certainty: { isCertain: boolean; isAsked: boolean; mayBeMonth: boolean },
): string | null {
  const kept: string[] = [];
  const words = stretch.replaceAll(honorific, "").split(/\s+/);
  for (const [index, raw] of words.entries()) {
    const word = raw.replace(/\.$/, "").replace(/['’]s$/, "");
    const isCapital = /^\p{Lu}/u.test(word);
    const lower = word.toLowerCase();
    const isMonth = certainty.mayBeMonth && /^(?:April|May|June|August)$/.test(word);
    const isNone = notNames.has(lower) || isNeverName(lower);
    if (word === "" || (isNone && !isMonth && !(isCapital && kept.length > 0))) break;
    const isParticle = kept.length > 0 && particle.test(lower) && /^\p{Lu}/u.test(words[index + 1] ?? "");
    if (isParticle) {
      kept.push(word);
      continue;
    }
    if (
      !isCapital &&
      (stopWords.has(lower) || (isOrdinary(lower) && !(certainty.isCertain && kept.length <= 1)))
    )
      break;
    if (!isCapital && !certainty.isCertain && !certainty.isAsked) break;
    kept.push(isCapital ? word : word.charAt(0).toUpperCase() + word.slice(1));
    if (raw.endsWith(".") && word.length > 2) break;
  }
  return kept.length > 0 && kept.length <= 4 && kept.some((word) => word.length > 1) ? kept.join(" ") : null;
}

const notNames = new Set(
  `back at later anytime asap when if after before soon monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  today tomorrow tonight a an the my your calling about for from and but looking interested not so just trying wondering going afraid having here there
  sorry hm hmm hang hold wait better fine good great it that this is was i'm we i dr no yes yeah ok okay please thanks thank speaking on at in to with actually correct right still
  currently located based his her their its named called been has had have she he they coming next hello hi hey`.split(
    /\s+/,
  ),
);

function isOrdinary(word: string): boolean {
  const key = stem(word);
  return /(?:ing|ed)$/.test(word) || intentLexicon.has(key) || topicLexicon.has(key) || thingLexicon.has(key);
}

function bareName(text: string): Reading[] {
  const stripped = text
    .replace(/[.!?,]+$/, "")
    .replace(
      /^(?:\s*(?:yes|yeah|sure|ok|okay|oh|um|uh|well|hi|hello|it's|it is|that's|that would be|sure it's|of course|i'm|this is|the name is)\b(?!-)[,.:]?\s*)+/i,
      "",
    );
  const whole = stripped.split(/[\s,]+/).filter((word) => word !== "");
  const [alone = ""] = stripped.split(/,|\s+and\s+(?=(?:my|the|it|i)\b)/i);
  const words = whole.length > 4 ? alone.split(/\s+/).filter((word) => word !== "") : whole;
  if (words.length === 0 || words.length > 4 || words.some((word) => !/^[\p{L}'’.-]+$/u.test(word)))
    return [];
  const name = nameIn(words.join(" "), { isCertain: true, isAsked: true, mayBeMonth: words.length > 1 });
  const start = text.indexOf(words[0] ?? "");
  return name === null ? [] : [{ value: name, start, end: start + words.join(" ").length, strength: 0.7 }];
}

function partOf(name: string, wanted: Wanted): string {
  const words = name.split(" ");
  if (wanted.kind === "first-name") return words[0] ?? "";
  if (wanted.kind === "last-name") return lastNameOf(words);
  return name;
}

/** "Anneke de Vries" is Ms de Vries. */
function lastNameOf(words: string[]): string {
  const first = words.findIndex((word, index) => index > 0 && particle.test(word));
  return first === -1 ? (words.at(-1) ?? "") : words.slice(first).join(" ");
}
