import { stopWords } from "../words/common-words.ts";
import { intentLexicon, stem } from "../words/lexicon.ts";
import type { Wanted } from "./parameter.ts";
import { readPattern, type Reading } from "./reading.ts";

const streetWords =
  "street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|highway|hwy|parkway|pkwy|crescent|alley|broadway|terrace";
/** Ordinary words too: they make an address only after a name in capitals. */
const namedStreetWords =
  "Drive|Dr|Court|Ct|Place|Pl|Way|Square|Sq|Circle|Cir|Close|Row|Plaza|Trail|Loop|Walk|Gardens|Grove|Hill";

/** Street addresses: a house number, a street, and what follows it. */
export function readAddress(options: { text: string; isAsked: boolean }): Reading[] {
  const { text, isAsked } = options;
  const found = [...streets, ...foreignStreets, streetThenNumber]
    .flatMap((pattern) => readPattern({ text, pattern, strength: 0.95 }))
    .map((reading) => withTown(text, reading));
  if (found.length > 0 || !isAsked)
    return found.map((reading) => ({ ...reading, value: tidy(String(reading.value)) }));
  const bare = text.replace(addressLead, "");
  if (/^\W*\d+\W+(?:days?|nights?|weeks?|months?|years?|hours?|minutes?|people|persons?)\W*$/i.test(bare))
    return [];
  if (clause.test(bare)) return [];
  const isAddress = /\d/.test(bare)
    ? /\p{L}{2}/u.test(bare)
    : /\p{Lu}\p{L}+/u.test(bare) && bare.split(/\s+/).length >= 2;
  return isAddress
    ? [{ value: tidy(bare), start: text.length - bare.length, end: text.length, strength: 0.6 }]
    : [];
}

/** A sentence about something else is where nobody lives. */
const clause =
  /^\W*(?:but|and|no|not|actually|sorry|wait|make|just|only)\b|\b(?:make (?:it|that)|instead|don't|i meant?)\b/i;

const unit = "(?:,?\\s+(?:apt|apartment|unit|suite|flat|#)\\.?\\s*\\w+)?";
const streets = [
  new RegExp(
    `\\b\\d+[a-z]?(?:-\\d+)?\\s+(?:[\\p{L}0-9'.]+\\s+){0,3}?(?:${streetWords})\\b\\.?${unit}`,
    "giu",
  ),
  new RegExp(`\\b\\d+[a-z]?\\s+(?:\\p{Lu}[\\p{L}'.]*\\s+){1,3}(?:${namedStreetWords})\\b\\.?${unit}`, "gu"),
];
/** Streets of other languages, in one word or behind one: "9 Hafenstraße", "12 Rue Monge". */
const foreignStreets = [
  /\b\d+[a-z]?\s+\p{Lu}\p{L}*(?:straße|strasse|allee|weg|platz|gasse|ufer|damm|chaussee|markt|straat|laan|gatan|vej)(?!\p{L})/gu,
  /\b\p{Lu}\p{L}*(?:straße|strasse|allee|weg|platz|gasse|ufer|damm|chaussee|markt|straat|laan|gatan|vej)\s+\d+[a-z]?\b/gu,
  /\b\d+[a-z]?,?\s+(?:[Rr]ue|[Vv]ia|[Cc]alle|[Aa]venida|[Pp]laza|[Pp]iazza)(?:\s+(?:de|du|des|la|del|della))*\s+\p{Lu}\p{L}+/gu,
];
const streetThenNumber = new RegExp(
  `(?<!\\d[a-z]?(?: \\p{Lu}[\\p{L}'.]*)* )\\b(?:\\p{Lu}[\\p{L}'.]*\\s+){1,3}(?:${named(streetWords)}|${namedStreetWords})\\b,?\\s+(?:number |no\\.? |#)?\\d+[a-z]?\\b`,
  "gu",
);
const streetName = new RegExp(
  `\\b(?:\\p{Lu}[\\p{L}'.]*\\s+){1,3}(?:${named(streetWords)}|${namedStreetWords})\\b`,
  "gu",
);

function named(words: string): string {
  return words.replaceAll(/(?<=^|\|)[a-z]/g, (letter) => letter.toUpperCase());
}

/** "Willow Road", where no house number is asked for. */
export function readStreetName(text: string): Reading[] {
  return readPattern({ text, pattern: streetName, strength: 0.8 });
}

const addressLead =
  /^(?:\s*(?:it's|it is|sure|yes|yeah|i'm at|i am at|i live at|we live at|my address is|the address is|that's|that would be|at|um|uh|ok|okay)\b[,:]?\s*)+/i;

/** ", Springfield, IL 62704" after a street belongs to the address. */
function withTown(text: string, street: Reading): Reading {
  const town =
    /^(?:,?\s+(?:in )?\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*)?(?:,?\s+[A-Z]{2}\b)?(?:,?\s+\d{5}\b)?/u.exec(
      text.slice(street.end),
    )?.[0] ?? "";
  return { ...street, value: `${street.value}${town}`, end: street.end + town.length };
}

function tidy(value: string): string {
  return value.replace(/[.,;!?\s]+$/, "").replace(/\s+(?:please|thanks|thank you)$/i, "");
}

/** Places that have no name of their own. */
const commonPlaces =
  /^(?:airport|station|hospital|hotel|downtown|mall|university|campus|centre|center|beach|office|home|work|school|clinic|harbou?r|port|museum|stadium|library|city|town)$/i;
const origin = /\b(?:from|origin|pick ?up|start|source|departure|depart|leaving|collect(?:ion)?)\b/i;
const destination = /\b(?:to|destination|drop ?off|arrival|target|going|end)\b/i;
const placeEnd =
  /^(?:to|from|on|for|at|in|by|and|or|with|the|next|this|today|tomorrow|tonight|please|monday|tuesday|wednesday|thursday|friday|saturday|sunday|leaving|departing|arriving|returning|around|after|before|is|are|do|does|can|will|would|if|when|because|where|i|we|my|you|there|tomorrow's|until|through|near|then|back|now|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** Cities, stations and branches, by the preposition before them; "from" and "to" tell two of them apart. */
export function readPlace(options: { text: string; wanted: Wanted; isAsked: boolean }): Reading[] {
  const { text, wanted, isAsked } = options;
  const role = roleOf(wanted);
  const prepositions = {
    origin:
      "from|leaving|departing|out of|pick(?:ed)? (?:me |us |it )?up (?:at|from|in)|starting (?:at|in)|between",
    destination: "to|into|for|towards|going to|drop(?:ped)? (?:me |us |it )?off (?:at|in)|destination",
    any: "in|at|near|to|from|around|for|by|over in|through",
  }[role];
  const isCased = /[\p{Ll}'] (?!I\b)\p{Lu}\p{Ll}/u.test(text);
  const found = placesAfter({
    text,
    pattern: placePattern(role === "any" ? `${prepositions}|it's(?= [\\p{L} ]{3,30} now\\b)` : prepositions),
    mayBeLower: (role !== "any" || isAsked) && !isCased,
    strength: role === "any" ? 0.55 : 0.8,
  });
  if (role === "any" && /\b(?:location|where)\b/i.test(`${wanted.words} ${wanted.description}`)) {
    const spot = readSpot(text);
    if (spot.length > 0) return spot;
  }
  if (found.length === 0 && role === "destination") {
    return placesAfter({ text, pattern: placePattern("in|at|around"), mayBeLower: false, strength: 0.55 });
  }
  return found.length === 0 && isAsked ? barePlace(text) : found;
}

function placePattern(prepositions: string): RegExp {
  return new RegExp(
    `\\b(?:${prepositions})\\s+(?:the\\s+)?(?=((?:[\\p{L}][\\p{L}'’.-]*)(?:\\s+[\\p{L}][\\p{L}'’.-]*){0,4}))`,
    "giu",
  );
}

function placesAfter(options: {
  text: string;
  pattern: RegExp;
  mayBeLower: boolean;
  strength: number;
}): Reading[] {
  const { text, pattern, mayBeLower, strength } = options;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const place = placeIn(match[1] ?? "", { mayBeLower });
    const start = match.index + match[0].length;
    return place === null ? [] : [{ value: place, start, end: start + place.length, strength }];
  });
}

/** Where something stands, in the caller's own words: "on Highway 101 near Exit 12". */
function readSpot(text: string): Reading[] {
  const name =
    "(?:the )?(?:\\p{Lu}|\\d|corner|parking|side|exit|highway|interstate|route)[\\p{L}\\d'’&.-]*(?: (?:[\\p{Lu}\\d][\\p{L}\\d'’&.-]*|and|of|lot|street|avenue|road|exit|number|station|mall|garage|north|south|east|west|northbound|southbound|eastbound|westbound))*";
  const lead = "(?:on|at|near|by|off|outside|behind|beside|in front of|next to|in|just past|past|before)";
  const pattern = new RegExp(`\\b${lead} (${name}(?:,? ${lead} ${name})*)`, "gu");
  return [...text.matchAll(pattern), ...text.matchAll(crossing)].flatMap((match) => {
    const words = (match[1] ?? "").replace(/[.\s]+$/, "");
    const isDay =
      /^(?:the )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^\d{1,2}(?::\d\d)? ?(?:am|pm)?$/i.test(words);
    return isDay
      ? []
      : [{ value: words, start: match.index, end: match.index + match[0].length, strength: 0.7 }];
  });
}

/** "it's 5th and Maple": two streets cross there. */
const crossing =
  /(?:\b(?:it's|that's|i meant?|make it|it is) |^\W*)((?:the corner of )?(?:\d+(?:st|nd|rd|th)|\p{Lu}\p{Ll}+)(?: (?:Street|Avenue|Road))? (?:and|&) (?:\d+(?:st|nd|rd|th)|\p{Lu}\p{Ll}+)(?: (?:Street|Avenue|Road))?)(?=\W*$|[,.;])/gu;

/** Whether the parameter is where something starts or ends. */
export function hasDirection(wanted: Wanted): boolean {
  return roleOf(wanted) !== "any";
}

function roleOf(wanted: Wanted): "origin" | "destination" | "any" {
  if (origin.test(wanted.words)) return "origin";
  if (destination.test(wanted.words)) return "destination";
  return origin.test(wanted.description)
    ? "origin"
    : destination.test(wanted.description)
      ? "destination"
      : "any";
}

/** "The eye clinic" and "the market hall" are places without a name, whatever else is written in capitals. */
const namelessPlace =
  /^((?:\p{Ll}{3,} ){0,2}(?:airport|station|hospital|hotel|mall|university|campus|cent(?:er|re)|clinic|harbou?r|museum|stadium|library|hall|market|church|bank|bakery|pharmacy|pool|park|theater|theatre|courthouse|square|depot|warehouse|dock|terminal))(?![\p{L}\p{N}'’-])/u;

function placeIn(stretch: string, rules: { mayBeLower: boolean }): string | null {
  const nameless = namelessPlace.exec(stretch)?.[1];
  const words = nameless?.split(" ") ?? [];
  if (
    nameless !== undefined &&
    words.length > 1 &&
    !words.some((word) => placeEnd.test(word) || stopWords.has(word))
  )
    return nameless;
  const kept: string[] = [];
  for (const raw of stretch.split(/\s+/)) {
    const word = raw.replace(/\.$/, "");
    if (
      placeEnd.test(word) ||
      (kept.length === 0 && intentLexicon.has(stem(word.toLowerCase()))) ||
      (stopWords.has(word.toLowerCase()) && !/^\p{Lu}/u.test(word))
    )
      break;
    if (/^\p{Ll}/u.test(word) && commonPlaces.test(word) && kept.length === 0) return word;
    if (
      !/^\p{Lu}/u.test(word) &&
      (!rules.mayBeLower || (kept.length > 0 && /^\p{Lu}/u.test(kept[0] ?? "")) || /(?:ing|ed)$/.test(word))
    )
      break;
    kept.push(/^\p{Lu}/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1));
    if (raw.endsWith(".")) break;
  }
  return kept.length > 0 ? kept.join(" ") : null;
}

function barePlace(text: string): Reading[] {
  const bare = text
    .replace(/[.!?]+$/, "")
    .replace(
      /^(?:\s*(?:it's|it is|i'm|we're|i am|in|at|near|the|from|to|um|uh|sure|yes|that's|that would be|going|leaving)\b[,:]?\s*)+/i,
      "",
    )
    .replace(/\s+please$/i, "");
  const place = bare.split(/\s+/).length <= 5 ? placeIn(bare, { mayBeLower: true }) : null;
  return place === null
    ? []
    : [{ value: place, start: text.length - bare.length, end: text.length, strength: 0.6 }];
}
