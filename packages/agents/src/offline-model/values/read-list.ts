import { tokenise } from "../words/tokens.ts";
import type { Wanted } from "./parameter.ts";
import { readChoice } from "./read-choice.ts";
import { readPattern, type Reading } from "./reading.ts";

/** Between the items of a list; a list is kept as one text until it is handed over. */
export const listJoint = ", ";

/** Several things of one kind: "mushrooms and olives", "two suits, a coat and a shirt". */
export function readList(options: { text: string; wanted: Wanted; isAsked: boolean }): Reading[] {
  const { text, wanted, isAsked } = options;
  if (wanted.options.isClosed) return listedOptions(text, wanted);
  const codes = listedCodes(text, wanted);
  if (codes.length > 0) return codes;
  const cued = cuesFor(wanted).flatMap((pattern) => readItems(text, pattern));
  if (cued.length > 0) return cued;
  return isAsked ? readItems(text, new RegExp(`^${filler}(${items})`, "iu")) : [];
}

function listedOptions(text: string, { options: { values } }: Wanted): Reading[] {
  const named = readChoice({ text, values })
    .filter(({ strength }) => strength >= 0.5)
    .toSorted((one, other) => one.start - other.start);
  const [first] = named;
  const last = named.at(-1);
  if (!first || !last) return [];
  const value = [...new Set(named.map((reading) => String(reading.value)))].join(listJoint);
  return [{ value, start: first.start, end: last.end, strength: 0.9 }];
}

/** "BIO-120 and ART-204" where "HIST-101" is the description's example; one that is not meant is none. */
function listedCodes(text: string, { description }: Wanted): Reading[] {
  const [, joint, digits = ""] =
    /\b(?:e\.?g\.?|such as|like|for example),? [A-Z]{2,5}(-?)(\d{2,5})\b/.exec(description) ?? [];
  if (joint === undefined) return [];
  const pattern = new RegExp(`\\b(?:([A-Z]{2,5})[ -]?|([a-z]{2,5})-)(\\d{${digits.length}})\\b`, "g");
  const named = [...text.matchAll(pattern)].filter(
    ({ index }) => !/\b(?:not|except|without|keep|keeping|leave)\s+(?:the )?$/i.test(text.slice(0, index)),
  );
  const [first] = named;
  const last = named.at(-1);
  if (!first || !last) return [];
  const codes = named.map(
    ([, upper, lower = "", number = ""]) => (upper ?? lower).toUpperCase() + joint + number,
  );
  const value = [...new Set(codes)].join(listJoint);
  return [{ value, start: first.index, end: last.index + last[0].length, strength: 0.9 }];
}

const end =
  "(?:to|for|on|at|from|by|in|with|delivered|sent|please|today|tomorrow|next|this|thanks|is|are|my|i|we|because|when|if|so|but)";
const item = `(?:(?!${end}\\b|and\\b)[\\p{L}\\p{N}'’-]+\\s?){1,4}`;
const items = `${item}(?:\\s*(?:,\\s*(?:and\\s+)?|and\\s+)${item})*`;
const filler =
  "\\W*(?:(?:u[mh]+|hm+|oh|ah|er|ok|okay|yes|yeah|no|sorry|actually|well|so|it's|just|only|please|some|i have|i'd like|there's|there are|the)\\b\\W*)*";

/** The words that lead to such a list: the parameter's own, and "with extra" where that is what it is. */
function cuesFor({ words, description, required }: Wanted): RegExp[] {
  const nouns = tokenise(words)
    .filter(({ isStop }) => !isStop)
    .map(({ text }) => text.replace(/s$/, ""));
  const own = nouns.map((noun) => new RegExp(`\\b${noun}s?(?:\\s+(?:are|is|like)|:)?\\s+(${items})`, "giu"));
  const isExtra = /\b(?:extra|topping|add|addition|side|option|accessor|ingredient)/i.test(
    `${words} ${description}`,
  );
  return [
    ...(isExtra
      ? [new RegExp(`\\b(?:with|plus|add|topped with)\\s+(?:extra\\s+|some\\s+)?(${items})`, "giu")]
      : []),
    ...own,
    ...(required
      ? [
          new RegExp(
            `\\b(?:for|get rid of|pick up|collect|bring|take|clean|wash|repair|order)\\s+((?=(?:an?|my|the|some|\\d+)\\s)${items})`,
            "giu",
          ),
        ]
      : []),
  ];
}

function readItems(text: string, pattern: RegExp): Reading[] {
  const everywhere = new RegExp(pattern.source, "giu");
  return readPattern({ text, pattern: everywhere, strength: 0.7 }).flatMap((reading) => {
    const said = new RegExp(pattern.source, "iu").exec(String(reading.value))?.[1]?.trim() ?? "";
    const value = said
      .split(/\s*(?:,\s*(?:and\s+)?|\band\s+)/i)
      .map((one) => one.trim())
      .filter((one) => one !== "")
      .join(listJoint);
    const start = text.indexOf(said, reading.start);
    return /\p{L}{2}/u.test(value) ? [{ ...reading, value, start, end: start + said.length }] : [];
  });
}
