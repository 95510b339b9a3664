import type { Values } from "../values/candidate.ts";
import { readUtterance } from "../values/utterance.ts";
import { correctedHour } from "./corrected-hour.ts";
import type { Request } from "./dialogue.ts";

/** What is put right of a value that is known, where only the part is said that was wrong. */
export function correctedPart(options: { request: Request; text: string; heard: Values }): Values {
  const { request, heard } = options;
  const { text } = readUtterance(options.text);
  const minutes = { ...correctedMinutes(request, text), ...correctedHour({ request, text, heard }) };
  const numbers = request.tool.wanted.filter(
    ({ kind, key }) => (kind === "phone" || kind === "code") && key in request.values && !(key in heard),
  );
  const [only] = numbers;
  if (!only || numbers.length > 1) return minutes;
  const known = String(request.values[only.key]);
  const right =
    correctedEnding(known, text) ?? correctedLetter(known, text) ?? correctedDigits({ known, text, heard });
  return right === null || right === known || !fits(right, only.pattern)
    ? minutes
    : { ...minutes, [only.key]: right };
}

function fits(value: string, pattern: string | null): boolean {
  try {
    return pattern === null || new RegExp(pattern, "u").test(value);
  } catch {
    return true;
  }
}

/** "sorry, it ends in 56" puts the last digits right. */
function correctedEnding(known: string, text: string): string | null {
  const digits =
    /\b(?:ends?|ending) (?:in|with) (\d+)|\blast (?:\w+ )?(?:digits?|numbers?) (?:is|are) (\d+)/i
      .exec(text)
      ?.slice(1)
      .find((group) => group !== undefined) ?? "";
  const isEnding = digits !== "" && digits.length < known.length && /\d$/.test(known);
  return isEnding ? known.slice(0, -digits.length) + digits : null;
}

/** "K as in kilo, not J" puts the one letter right that was heard for another. */
function correctedLetter(known: string, text: string): string | null {
  const wrong = /\bnot (?:an? )?(\p{L})(?![\p{L}'’])/iu.exec(text)?.[1]?.toUpperCase();
  const others = [...text.matchAll(/(?<![\p{L}'’])(\p{L})(?![\p{L}'’])/gu)].map(([letter]) =>
    letter.toUpperCase(),
  );
  const right = new Set(others.filter((letter) => letter !== wrong && letter !== "I" && letter !== "A"));
  const [only] = right;
  if (wrong === undefined || only === undefined || right.size > 1) return null;
  const parts = known.toUpperCase().split(wrong);
  return parts.length === 2 ? parts.join(only) : null;
}

/** "I misread it, it's 10477" leaves the letters of the code as they were. */
function correctedDigits(options: { known: string; text: string; heard: Values }): string | null {
  const { known, text, heard } = options;
  const said = [...text.matchAll(/(?<![\d:.])\d{3,}(?![\d:.]\d)/g)].map(([digits]) => digits);
  const [digits] = said;
  const [, before, own, after] = /^(\D+)(\d+)(\D*)$/.exec(known) ?? [];
  const isSame = said.length === 1 && digits !== undefined && digits.length === own?.length;
  // Digits that were read as something else, such as a postcode, are that.
  const isTaken = Object.values(heard).some((value) => String(value).includes(digits ?? ""));
  return isSame && !isTaken ? `${before}${digits}${after}` : null;
}

/** "Make it twenty past" keeps the hour. */
function correctedMinutes({ tool, values }: Request, text: string): Values {
  const times = tool.wanted.filter(({ kind, key }) => kind === "time" && key in values);
  const [only] = times;
  const [, hour] = /^(\d\d):\d\d$/.exec(String(values[only?.key ?? ""])) ?? [];
  const said = /\b(quarter|half|\d{1,2}) past(?=\W*$|[,.;!?]| please\b| then\b)/i
    .exec(text)?.[1]
    ?.toLowerCase();
  if (!only || times.length > 1 || hour === undefined || said === undefined) return {};
  const minute = said === "half" ? 30 : said === "quarter" ? 15 : Number(said);
  return minute < 60 ? { [only.key]: `${hour}:${String(minute).padStart(2, "0")}` } : {};
}
