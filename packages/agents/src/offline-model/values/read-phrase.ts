import { attributePattern } from "../words/attribute-words.ts";
import { stopWords } from "../words/common-words.ts";
import { stem, thingLexicon } from "../words/lexicon.ts";
import { tokenise } from "../words/tokens.ts";
import type { Wanted } from "./parameter.ts";
import { isOwned, isProper, readProperName } from "./read-proper-name.ts";
import { readPattern, type Reading } from "./reading.ts";
import { isPromise } from "./is-promise.ts";

/** Looked at but not consumed, so that every verb of a sentence may have its own object. */
const phraseWord = "(?:\\p{L}\\.(?=\\s\\p{L})|[\\p{L}\\p{N}'’&+/-]+)";
const phrase = `(?=(${phraseWord}(?:\\s+${phraseWord}){0,7}))`;

/** Where a caller names the thing they are after, most telling first. */
const objectPatterns: { pattern: RegExp; strength: number }[] = [
  {
    pattern: new RegExp(
      `\\b(?:refill|renewal|update|information|info|question|advice) (?:on|of|for|about) ${phrase}`,
      "giu",
    ),
    strength: 0.8,
  },
  {
    pattern: new RegExp(
      `(?:\\b(?:what|how) about|^\\W*(?:(?:ok|okay|so|thanks|great)\\W+)?(?:and|or)) (?:for |in |on |at )?(?:[\\p{L}·-]+ )?(?:\\S*[\\d·]\\S*|\\w+day|tomorrow),? (?:for|with|and|about|if it's|but) ${phrase}`,
      "giu",
    ),
    strength: 0.85,
  },
  {
    pattern: new RegExp(
      `(?:\\b(?:what|how) about|\\bi meant?|\\bmake (?:it|that)|^(?:and|or)(?: for)?) ${phrase}`,
      "giu",
    ),
    strength: 0.85,
  },
  {
    pattern: new RegExp(
      `\\b(?:price|cost|quote|estimate|fee|charge|rate|pricing) (?:of|for|on) ${phrase}`,
      "giu",
    ),
    strength: 0.75,
  },
  {
    pattern: new RegExp(
      `\\bhow much (?:is|are|for|does|do|would|will|to|it costs? (?:for|to))(?: it (?:cost|be) (?:for|to))? ${phrase}`,
      "giu",
    ),
    strength: 0.75,
  },
  {
    pattern: new RegExp(
      `\\b(?:do you (?:still |currently |guys )?(?:have|carry|sell|stock|do|offer)|have you got|you got|are there|is there) ${phrase}`,
      "giu",
    ),
    strength: 0.7,
  },
  {
    pattern: new RegExp(`\\b(?:is|are) (?:the|your|my|this|that|any) ${phrase}`, "giu"),
    strength: 0.5,
  },
  {
    pattern: new RegExp(
      `\\b(?:copy of|copies of|stock of|order of|bag of|bags of|box of|boxes of|pair of|pairs of|bottle of|bouquet of|looking for|interested in|rid of|help (?:me |him |her |us )?with|search(?:ing)? for|in the mood for) ${phrase}`,
      "giu",
    ),
    strength: 0.8,
  },
  {
    pattern: new RegExp(
      `\\b(?:order|water|grow|drive|leave|left|lost|lose|forgot|buy|purchase|send|deliver|bring|see|attend|watch|study|learn|play|refill|renew|rent|hire|return|borrow|book|reserve|schedule|find|check|extend|exchange|replace|try|take|have|want|need|get|like|do|join|add) (?:me |us |in |for |to (?:book|order|buy|reserve|schedule|get|have|rent|refill|renew|return|find) )?${phrase}`,
      "giu",
    ),
    strength: 0.6,
  },
  {
    pattern: new RegExp(`^\\W*(?:(?:hi|hello|please|ok|okay|so|then)\\W+)*(?:an?|one) ${phrase}`, "giu"),
    strength: 0.6,
  },
  {
    pattern: new RegExp(
      `^\\W*(?:(?:hi|hello|well|so|um|uh)\\W+)*(?:the|my|our) (?=(${phraseWord}(?: ${phraseWord}){0,2}?) (?:in|from|was|were|came|had)\\b)`,
      "giu",
    ),
    strength: 0.45,
  },
  { pattern: new RegExp(`\\bwithout (?:the|my|any) ${phrase}`, "giu"), strength: 0.45 },
  { pattern: new RegExp(`\\b(?:for|about|of) ${phrase}`, "giu"), strength: 0.35 },
];

/** The name of a thing, service or title, in the caller's own words. */
export function readPhrase(options: {
  text: string;
  wanted: Wanted;
  toolWords: ReadonlySet<string>;
  isAsked: boolean;
  nameWords?: ReadonlySet<string>;
}): Reading[] {
  const { text, wanted, isAsked } = options;
  const attribute = attributePattern(wanted.words, wanted.description);
  if (attribute) {
    const named = readPattern({ text, pattern: attribute, strength: 0.9 }).map((reading) => ({
      ...reading,
      value: String(reading.value).toLowerCase(),
    }));
    const isKnown = /\blanguage\b/.test(wanted.words);
    if (named.length > 0 || isKnown || !(isAsked || wanted.isMain)) return named;
  }
  const cued = cuedPhrases(options);
  if (cued.length > 0) return cued;
  const named = isProper(wanted) ? readProperName(text, wanted) : [];
  if (named.length > 0) return named;
  if (isAsked) return barePhrase(text);
  if (!wanted.isMain || isOwned(wanted)) return [];
  return objectPhrases(options);
}

/** "The second one" counts what was read out, and is the name of none. */
const countedOne =
  /^(?:the )?(?:first|second|third|fourth|fifth|last|other|next|same|former|latter)(?: one)?$/i;

/** "A forty foot boat" says nothing of what the boat is called. */
function isUnnamed(value: string, { words }: Wanted): boolean {
  const [, thing = ""] = /(\w+) name$/.exec(words) ?? [];
  return thing !== "" && tokenise(value).some(({ stem: key }) => key === stem(thing));
}

/** "About thirty kilos" tells how much, and not of what. */
const bareMeasure =
  /^(?:pounds?|lbs?|kilos?|kilograms?|kg|ounces?|grams?|tons?|tonnes?|gallons?|liters?|litres?|quarts?|pints?|miles?|feet|foot|yards?|inches|inch|meters?|metres?|dollars?|bucks|hours?|minutes?|dozens?)$/i;

/** "I need a tow" names what the tool does, and not what it is done to. */
function isOwnName(value: string, nameWords: ReadonlySet<string> = new Set()): boolean {
  const words = tokenise(value);
  return words.length > 0 && words.every(({ stem: key }) => nameWords.has(key));
}

/** "I run for the Harbor Harriers" and "we're members of the Alpine Club" say whose one is. */
const membership =
  "\\b(?:(?:run|play|row|ride|race|swim|compete|ski|skate|bowl|fence|sail|climb|start)(?:s|ning|ing)? for|members? of|belong to)";

/** "the title is Dune", "model XC60", "a book called Dune", "by Frank Herbert". */
function cuedPhrases(options: { text: string; wanted: Wanted; toolWords: ReadonlySet<string> }): Reading[] {
  const noun = tokenise(options.wanted.words)
    .filter((token) => !token.isStop && token.text !== "name")
    .at(-1)?.text;
  if (!noun) return [];
  const patterns = [
    new RegExp(
      `\\b${noun}(?:'s)?(?: name)?(?: is| are| was|:| called| named| would be| of)\\s+${phrase}`,
      "giu",
    ),
    ...(/\bname$/.test(options.wanted.words)
      ? [new RegExp(`\\b(?:called|named|(?:her|his|its) name is) ${phrase}`, "giu")]
      : []),
    ...(/^(?:sender|from)$/.test(noun) ? [new RegExp(`\\b(?:sent by|from) (?:the )?${phrase}`, "giu")] : []),
    ...(/^(?:club|team|society|association)$/.test(noun)
      ? [new RegExp(`${membership} (?:the )?${phrase}`, "giu")]
      : []),
    ...(/author|writer|artist/.test(noun) ? [new RegExp(`\\bby ${phrase}`, "giu")] : []),
    ...(/^(?:title|book|movie|film|song|event|show)$/.test(noun)
      ? [/["“]([^"”]+)["”]/gu, new RegExp(`\\b(?:called|titled|named) ${phrase}`, "giu")]
      : []),
  ];
  return patterns.flatMap((pattern) =>
    [...options.text.matchAll(pattern)].flatMap((match) => cutPhrase({ ...options, match, strength: 0.85 })),
  );
}

/** "An appraisal for a brooch" names the brooch, and with the appraisal no more than what the tool does. */
function namesThing(value: string, options: { wanted: Wanted; nameWords?: ReadonlySet<string> }): boolean {
  return (
    !isOwnName(value, options.nameWords) &&
    !countedOne.test(value) &&
    !isUnnamed(value, options.wanted) &&
    !bareMeasure.test(value)
  );
}

function objectPhrases(options: {
  text: string;
  wanted: Wanted;
  toolWords: ReadonlySet<string>;
  nameWords?: ReadonlySet<string>;
}): Reading[] {
  for (const { pattern, strength } of objectPatterns) {
    const found = [...options.text.matchAll(pattern)]
      .flatMap((match) => cutPhrase({ ...options, match, strength }))
      .filter(({ value }) => namesThing(String(value), options));
    if (found.length > 0) return found;
  }
  return [];
}

const phraseEnd =
  /^(?:for|on|at|to|from|with|by|in|please|today|tomorrow|tonight|this|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|and|or|but|cost|costs|run|available|left|if|when|because|so|that|which|is|are|can|could|would|will|do|does|i|we|you|my|near|around|before|after|until|till|through|about|under|over|between|delivered|instead|right|asap|as|there|here|around|still|again|how|what|where|thanks|thank|stock|online|than|safe|suitable|ready|possible|good|ok|okay|open|included|allowed|covered|on|while|since|during|per|each|he|she|they|it|who|has|have|had|was|were|delivered|sent|too|also|yet|not|doesn't|won't|isn't|don't)$/i;
const phraseStart =
  /^(?:a|an|the|some|any|my|your|our|one|two|another|more|few|couple|of|those|these|this|that|get|have|it|new|please|me|us|\d+)$/i;

function cutPhrase(options: {
  text: string;
  match: RegExpExecArray | RegExpMatchArray;
  wanted: Wanted;
  toolWords: ReadonlySet<string>;
  strength: number;
}): Reading[] {
  const { text, match, wanted, strength } = options;
  const words = match[1] ?? "";
  const kept: string[] = [];
  const isTitle = /\b(?:title|book|movie|film|song|show|event)\b/.test(wanted.words);
  for (const word of words.split(/\s+/)) {
    const isSmall =
      phraseEnd.test(word) && !(isTitle && kept.length > 0 && /^(?:of|the|and|in|to)$/i.test(word));
    if (kept.length === 0 && !isTitle && phraseStart.test(word)) continue;
    if (kept.length === 0 && isTitle && /^(?:a|any|the|my|your|one|book|copy|copies|of)$/.test(word))
      continue;
    if (isSmall) break;
    kept.push(word);
  }
  while (kept.length > 1 && isGenericTail(kept.at(-1) ?? "", options)) kept.pop();
  if (!isTitle && kept.length > 1 && isLabel(kept[0] ?? "", wanted)) kept.shift();
  if (kept.length > 2 && kept[1] === "of" && containers.has(stem((kept[0] ?? "").toLowerCase())))
    kept.splice(0, 2);
  const value = kept.join(" ");
  const own = new Set(tokenise(wanted.words).map((token) => token.stem));
  if (
    value === "" ||
    kept.every((word) => own.has(stem(word.toLowerCase())) || isGeneric(word, options.toolWords))
  )
    return [];
  const start = text.indexOf(value, match.index ?? 0);
  return [{ value, start: Math.max(0, start), end: Math.max(0, start) + value.length, strength }];
}

const containers = new Set(
  "carton bottle box pack packet bag can jar case crate piece cup glass loaf loaves bunch pound kilo litre liter dozen"
    .split(" ")
    .map(stem),
);

/** "user ghost" names the username "ghost". */
function isLabel(word: string, { words }: Wanted): boolean {
  return word.length >= 4 && words.replaceAll(" ", "").startsWith(word.toLowerCase());
}

/** "yoga class" is the class "yoga"; "lisinopril prescription" the medicine "lisinopril". */
function isGenericTail(word: string, options: { wanted: Wanted; toolWords: ReadonlySet<string> }): boolean {
  const key = stem(word.toLowerCase());
  const own = tokenise(options.wanted.words).some((token) => token.stem === key);
  return (
    own || /^(?:appointment|reservation|booking|prescription|please|session|today|tomorrow)s?$/i.test(word)
  );
}

const genericThings =
  /^(?:appointment|booking|reservation|order|quote|estimate|price|cost|something|anything|it|one|ones|thing|service|services|help|question|information|info|someone|time|times|slot|slots|opening|openings|availability|issue|problem|table|room|rooms|tables|delivery|pickup|account|check|status|look|up|details|ticket|class|classes|lesson|prescription|book|books|car|vehicle|product|products|item|items|stock|know|see|make|set|place|cancel|change|talk|speak|ask|find|another|different|new|first|membership|visit|consultation|viewing|tour|day|date|people|person|guests|reserve|schedule|buy|get|sign|join|sort|hear|say|tell|come|go|report|medication|medicine|refill|flight|flights|tickets|seat|seats|reservations|appointments|ride|cab|taxi|treatment)$/i;

function isGeneric(word: string, toolWords: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  const key = stem(lower);
  if (thingLexicon.get(key)?.has("staff")) return true;
  if (genericThings.test(lower) || stopWords.has(lower) || /^\d+$/.test(lower)) return true;
  return toolWords.has(key);
}

/** "Hm, we've got the plumber then. Friday?" tells of something else; "I've got a lamp" is an answer. */
const isTold =
  /^\W*(?:(?:oh|ah|hm+|well|no|sorry|wait|actually|um|uh)\W+)*(?:i|we|he|she|they)(?:'ve|'m|'re|'s)(?! (?:just )?(?:got |bringing )?(?:an?|some|\d+)\b)\b[^.;,]*[.;,]\s+\S/i;

/** "Ha, somebody's got taste" remarks on what was heard, and names nothing. */
const ofSomebody = /(?:^|[\s,])(?:some|any|every|no)(?:body|one)(?:'s| is| was| has| got| will)\b/;

function barePhrase(text: string): Reading[] {
  const filler =
    /^(?:\s*(?:it's from|it's|it is|it was|it says|it reads|it's called|that's|that would be|i'd like|i would like|i want|i need|we need|we want|i'll have|i'll take|for|the|a|an|just|my|sure|yes|yeah|ok|okay|um|uh|well|oh|please|some|let's do|let's say|maybe|make it|then|so|and|alright|all right|right|great|in that case|actually|can i (?:get|have))\b[,:]?\s*)+/i;
  const bare = text
    .replace(filler, "")
    .replace(/(?:,?\s*(?:please|thanks|thank you|i think|i guess))*[.!?\s]*$/i, "");
  const isAnswer =
    bare !== "" &&
    !isTold.test(text) &&
    !ofSomebody.test(text) &&
    !isPromise(text) &&
    !countedOne.test(bare) &&
    !/\bmake (?:it|that) \d/i.test(text) &&
    bare.split(/\s+/).length <= 8 &&
    !/^(?:i don't know|not sure|no idea|what|why|how|no|none|hello|hi|hmm|huh|go ahead|yes|yeah|yep|ok|okay|sure|that's (?:all|it|fine|right)|(?:that|it) works)\b/i.test(
      bare,
    ) &&
    !/\?\s*$/.test(text);
  return isAnswer
    ? [{ value: bare, start: text.indexOf(bare), end: text.indexOf(bare) + bare.length, strength: 0.5 }]
    : [];
}
