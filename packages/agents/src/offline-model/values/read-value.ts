import { isExactCode } from "./is-exact-code.ts";
import { readBoolean } from "./read-boolean.ts";
import { readChoice } from "./read-choice.ts";
import { readCode } from "./read-code.ts";
import { readEmail, readPhone, readPostcode } from "./read-contact.ts";
import { readWhen } from "./read-when.ts";
import { readPersonName } from "./read-name.ts";
import { readGreeting } from "./read-greeting.ts";
import { readInscription } from "./read-inscription.ts";
import { readList } from "./read-list.ts";
import { readLargerUnits } from "./read-larger-units.ts";
import { readMoney } from "./read-money.ts";
import { readNumber } from "./read-number.ts";
import { readNumberList } from "./read-number-list.ts";
import { readPhrase } from "./read-phrase.ts";
import { hasDirection, readAddress, readPlace, readStreetName } from "./read-place.ts";
import { readSecret } from "./read-secret.ts";
import { readSpokenCents } from "./read-spoken-cents.ts";
import { readShape } from "./read-shape.ts";
import { readSentence } from "./read-sentence.ts";
import type { Wanted } from "./parameter.ts";
import { readWebAddress } from "./read-web-address.ts";
import type { ReadOptions } from "./read-options.ts";
import { readPattern, type Reading } from "./reading.ts";
import { unitsOf } from "./units-of.ts";

/** Every value in the words that this parameter could take, in the parameter's own type. */
export function readValue(options: ReadOptions): Reading[] {
  return readKind(options).flatMap((reading) => {
    const value = typed(reading.value, options.wanted);
    if (value === null || !fitsPattern(value, options.wanted)) return [];
    return [{ ...reading, value, strength: reading.strength + shapeBonus(value, options.wanted) }];
  });
}

/** Eight digits are what a pattern of eight digits asks for, whatever is said around them. */
function shapeBonus(value: string | number | boolean, wanted: Wanted): number {
  return isExactCode(wanted) && String(value).length >= 5 ? 0.3 : 0;
}

function readKind(options: ReadOptions): Reading[] {
  const { text, wanted, isAsked } = options;
  const written = wanted.type === "string" ? readInscription(text, wanted) : null;
  if (written !== null && (written.length > 0 || !isAsked)) return written;
  const secret = wanted.type === "string" ? readSecret(options) : null;
  if (secret !== null) return secret;
  switch (wanted.kind) {
    case "boolean":
      return readBoolean(options);
    case "choice":
      return readOption(options);
    case "email":
      return readEmail(text);
    case "phone":
      return /\be-?mail\b/i.test(wanted.description)
        ? [...readPhone(text), ...readEmail(text)]
        : readPhone(text);
    case "postcode":
      return readPostcode(text).filter((reading) => isAsked || reading.strength > 0.5);
    case "date":
    case "date-time":
    case "time":
    case "weekday":
      return readWhen(options);
    case "person":
    case "first-name":
    case "last-name":
      return readPersonName(options);
    case "address":
      return readWhere(options);
    case "place":
      return readStreetOrPlace(options);
    case "code":
      return [...readCode(options), ...readNamedAddress(options)];
    case "money":
      return [...readMoney(text), ...readSpokenCents(text, wanted)];
    case "number":
      return readNumber(text, wanted);
    case "sentence":
      return [...readNote(text), ...readSentence(options)];
    case "list":
      return wanted.isOfNumbers ? readNumberList(options) : readList(options);
    case "phrase":
      return readThing(options);
  }
}

/** "Address or listing number" takes either. */
function readNamedAddress({ text, wanted }: ReadOptions): Reading[] {
  if (!/\baddress or\b|\bor (?:the )?address\b/i.test(wanted.description)) return [];
  const streets = readAddress({ text, isAsked: false });
  return streets.length > 0 ? streets : readStreetName(text);
}

function readStreetOrPlace(options: ReadOptions): Reading[] {
  const isCity = /\b(?:city|town|country|state|region|airport|station|branch)\b/i.test(
    `${options.wanted.words} ${options.wanted.description}`,
  );
  const streets = isCity ? [] : readAddress({ text: options.text, isAsked: false });
  return [...streets, ...readPlace({ ...options, isAsked: options.isAsked && streets.length === 0 })];
}

/** Where a ride begins or ends may be a street or the name of a place. */
function readWhere(options: ReadOptions): Reading[] {
  const { text, wanted, isAsked } = options;
  const streets = readAddress({ text, isAsked: false });
  if (streets.length > 0) return streets;
  const isStreetOnly = /\bstreet\b/i.test(wanted.words) && !/\bnumber\b/i.test(wanted.description);
  const names = isStreetOnly ? readStreetName(text) : [];
  if (names.length > 0) return names;
  const places = hasDirection(wanted) ? readPlace({ ...options, isAsked: false }) : [];
  return places.length > 0 ? places : readAddress({ text, isAsked });
}

/** Examples are no closed list: what matches none of them is taken in the caller's own words. */
function readOption(options: ReadOptions): Reading[] {
  const { wanted, text } = options;
  const chosen = readChoice({ text, values: wanted.options.values, plainWords: options.nameWords });
  if (wanted.options.isClosed) return chosen.length > 0 ? chosen : readNumericOption(text, wanted);
  const sure = chosen.filter(({ value, strength }) => strength >= 0.9 || !String(value).includes(" "));
  return sure.length > 0 ? sure : readThing(options);
}

/** "A gigabit" is the option 1000 of megabits, and "three twelve" the option 312 and no time of day. */
function readNumericOption(text: string, { words, description, options: { values } }: Wanted): Reading[] {
  const runs = readPattern({ text, pattern: /(?<![\d:])\d{1,2}:\d\d(?![\d:])/g, strength: 0.9 });
  const joined = runs.map((reading) => ({ ...reading, value: String(reading.value).replace(":", "") }));
  return [...readLargerUnits(text, new Set(unitsOf(`${words} ${description}`))), ...joined].flatMap(
    (reading) => {
      const value = values.find((option) => String(option) === String(reading.value));
      return value === undefined ? [] : [{ ...reading, value }];
    },
  );
}

/** "You should know that she bites" is told for those who come. */
function readNote(text: string): Reading[] {
  const match =
    /\b(?:you should know|(?:just )?so (?:you|they) know|(?:please|do) note|(?:bear|keep) in mind|be aware|i should (?:mention|say|add|tell you))(?: that|[,:])?\s+([^.?!]+)/i.exec(
      text,
    );
  const note = match?.[1]?.trim();
  if (match === null || note === undefined) return [];
  const start = text.indexOf(note, match.index);
  return [{ value: note, start, end: start + note.length, strength: 0.8 }];
}

/** "…, and could you slice it thin?" is how it is to be done. */
function readAddedWish({ text, wanted: { words, description } }: ReadOptions): Reading[] {
  if (
    !/\b(?:how (?:we|you|to|it|they)|special|wish(?:es)?|prepar\w+|requests?)\b/i.test(
      `${words} ${description}`,
    )
  )
    return [];
  const match =
    /(?:,|\band|[.;]) (?:and )?(?:could|can|would) you (?:please |also |maybe )*(\p{L}+ (?:it|them|that)\b[^,.;?!]*)/iu.exec(
      text,
    );
  const wish = match?.[1];
  if (match === null || wish === undefined) return [];
  const start = text.indexOf(wish, match.index);
  return [{ value: wish, start, end: start + wish.length, strength: 0.7 }];
}

/** A thing by its name; a kind of work also by the trouble that calls for it. */
function readThing(options: ReadOptions): Reading[] {
  const addresses = readWebAddress(options.text, options.wanted);
  if (addresses !== null) return addresses;
  const greeting = readGreeting(options.text, options.wanted);
  if (greeting !== null && (greeting.length > 0 || !options.isAsked)) return greeting;
  const shaped = readShape(options.text, options.wanted.description);
  if (shaped.length > 0) return shaped;
  const wished = options.wanted.required ? [] : [...readAddedWish(options), ...readNote(options.text)];
  const named = wished.length > 0 ? wished : readPhrase(options);
  const isWork = /\b(?:service|work|job|repair|help)\b/i.test(
    `${options.wanted.words} ${options.wanted.description}`,
  );
  if (named.length > 0 || !isWork || !options.wanted.isMain) return named;
  return readSentence({ ...options, isAsked: false }).map((reading) => {
    const value = String(reading.value).replace(
      /^(?:i have|i've got|we have|we've got|there's|there is|my|our|the|a|an)\s+(?:a |an |some )?/i,
      "",
    );
    return { ...reading, value, start: reading.end - value.length, strength: 0.5 };
  });
}

/** The value in the schema's type, or null when that would change what was said. */
function typed(value: string | number | boolean, wanted: Wanted): string | number | boolean | null {
  if (wanted.type === "boolean") return typeof value === "boolean" ? value : null;
  if (wanted.type === "string" || wanted.type === "list") return String(value);
  if (wanted.type === "other") return null;
  const number = typeof value === "number" ? value : Number(String(value).replaceAll(/[,\s-]/g, "") || "NaN");
  if (!Number.isFinite(number) || (wanted.type === "integer" && !Number.isInteger(number))) return null;
  // What the tool would refuse is something else that was counted, or is to be asked for again.
  return number < wanted.limits.least || number > wanted.limits.most ? null : number;
}

function fitsPattern(value: string | number | boolean, wanted: Wanted): boolean {
  if (wanted.pattern === null || typeof value !== "string" || wanted.pattern.length > 200) return true;
  try {
    return new RegExp(wanted.pattern, "u").test(value.slice(0, 200));
  } catch {
    return true;
  }
}
