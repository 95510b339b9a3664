import { tokenise } from "../words/tokens.ts";
import type { Wanted } from "./parameter.ts";
import type { Place } from "./reading.ts";

/** How two parameters of one kind are told apart: what they are called, and what stands before the value. */
const roles: { wanted: RegExp; before: RegExp }[] = [
  {
    wanted:
      /\b(?:from|origin|departure|depart|departing|start|begin|beginning|source|check ?in|checkin|arriv\w*|outbound)\b/,
    before:
      /\b(?:from|leaving|departing|out of|starting|between|pick(?:ing)?(?: \w+)? up|check(?:ing)?[ -]in|arriving|coming|flying out|beginning|outbound)(?: (?!to\b|until\b|till\b|through\b)\w+){0,2}$/,
  },
  {
    wanted: /\b(?:to|destination|return|end|ending|until|check ?out|checkout|target|inbound|through|back)\b/,
    before:
      /\b(?:between (?:[\w']+ ){1,4}and|to|into|until|till|through|back|return(?:ing)?(?: it)?|drop(?:ping)?(?: \w+)? off|check(?:ing)?[ -]out|ending|leaving|going)(?: (?:on|at|by|in|the))?$/,
  },
  { wanted: /\bpick ?up\b/, before: /\bpick(?:ing|ed)?(?: \w+)? ?up(?: (?:on|at|by|in|from))?$/ },
  { wanted: /\bdrop ?off\b/, before: /\bdrop(?:ping|ped)?(?: \w+)? ?off(?: (?:on|at|by|in))?$/ },
  {
    wanted: /\b(?:min|minimum|lowest|least)\b/,
    before: /\b(?:at least|over|above|more than|minimum|min|from|between)(?: of)?$/,
  },
  {
    wanted: /\b(?:max|maximum|highest|most|budget|up to)\b/,
    before:
      /\b(?:at most|under|below|less than|up to|maximum|max|no more than|budget(?: is| of)?|and|to)(?: of)?$/,
  },
  {
    wanted: /\b(?:old|current|previous|existing)\b/,
    before: /\b(?:from|old|current|existing|currently|previous)(?: \w+)?$/,
  },
  { wanted: /\bnew\b/, before: /\b(?:to|new|instead)(?: \w+)?(?: is)?$/ },
];

/** What the words around a value say for or against it being this parameter's. */
export function roleBonus(options: { text: string; reading: Place; wanted: Wanted }): number {
  const { text, reading, wanted } = options;
  const before = text
    .slice(Math.max(0, reading.start - 32), reading.start)
    .toLowerCase()
    .replace(/[\s,:]+$/, "");
  const lead = /^(?:from|to|until|till|between|starting|leaving|arriving)\b/i
    .exec(text.slice(reading.start, reading.end))?.[0]
    ?.toLowerCase();
  const context = lead ? `${before} ${lead}` : before;
  const own = rolesOf(wanted);
  if (own.some((role) => role.before.test(context))) return 0.4;
  const dimension = dimensionBonus(options);
  if (dimension !== 0) return dimension;
  const isDirected = own.some((role) => !/pick|drop/.test(role.wanted.source));
  if (isDirected && roles.some((role) => role.before.test(context))) return -0.3;
  return nounBonus({ before, after: text.slice(reading.end), wanted });
}

const dimensions: { wanted: RegExp; behind: RegExp }[] = [
  { wanted: /\b(?:width|breadth|wide)\b/, behind: /^(?:wide|across|in width)\b/ },
  { wanted: /\b(?:height|high|tall)\b/, behind: /^(?:high|tall|in height)\b/ },
  { wanted: /\b(?:length|long)\b/, behind: /^(?:long|in length)\b/ },
  { wanted: /\b(?:depth|deep)\b/, behind: /^(?:deep|in depth)\b/ },
];

/** "Sixty centimeters high and forty wide" says which is which behind the number. */
function dimensionBonus(options: { text: string; reading: Place; wanted: Wanted }): number {
  const { text, reading, wanted } = options;
  const behind = text
    .slice(reading.end, reading.end + 32)
    .toLowerCase()
    .replace(/^\s*(?:(?:centi|milli)?met(?:er|re)s?|cm|mm|inch(?:es)?|feet|foot|ft|yards?)?\s*/, "");
  const said = dimensions.find((dimension) => dimension.behind.test(behind));
  const own = dimensions.find((dimension) => dimension.wanted.test(wanted.words));
  if (wanted.kind !== "number" || said === undefined || own === undefined) return 0;
  return said === own ? 0.5 : -0.4;
}

/**
 * A ride is picked up where it starts and dropped off where it ends. For dates the words say nothing:
 * a rented car is picked up first, a parked one dropped off first.
 */
function rolesOf(wanted: Wanted): typeof roles {
  const isWhere = ["place", "address", "choice", "phrase"].includes(wanted.kind);
  const words = isWhere
    ? wanted.words
        .replace(/\bpick ?up\b|\b(?:enter|entry|entrance|board\w*)\b/, "from")
        .replace(/\bdrop ?off\b|\b(?:exit|leave|alight\w*)\b/, "to")
    : wanted.words;
  return roles.filter((role) => role.wanted.test(words));
}

/** "phone 555…" and "the late tour": the parameter's own word just before the value, or right behind an option. */
function nounBonus(options: { before: string; after: string; wanted: Wanted }): number {
  const nouns = new Set(
    tokenise(options.wanted.words)
      .filter((token) => token.text.length > 2)
      .map((token) => token.stem),
  );
  const [behind] = tokenise(/^ \p{L}+/u.exec(options.after)?.[0] ?? "");
  const isBehind = options.wanted.kind === "choice" && behind !== undefined && nouns.has(behind.stem);
  // In "3 bedrooms, for 420000" the bedrooms are counted already.
  if (/\d\s+\p{L}+\W+(?:\p{L}+\W*)?$/u.test(options.before)) return 0;
  if (isBehind) return 0.3;
  const near = tokenise(options.before).slice(-4);
  return near.some((token) => nouns.has(token.stem)) ? 0.25 : 0;
}
