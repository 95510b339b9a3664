import type { Choice } from "../understand/choose-tool.ts";
import { asksAboutHouse } from "../understand/about-the-house.ts";
import { asksAgain, isCorrection } from "../understand/speech-acts.ts";
import { speakList, speakValue } from "../speak/speak-value.ts";
import { readUtterance } from "../values/utterance.ts";
import { saying, type Move, type Request } from "./dialogue.ts";
import type { Hearing } from "./hear.ts";
import { advance } from "./advance.ts";
import { isDone } from "./is-done.ts";
import { withRelativeDay } from "./relative-day.ts";
import { hearValues } from "./hear-values.ts";

/** "no, 94117", "what about Tuesday?": the last request once more, with what these words change. */
export function followUp(hearing: Hearing & { choice: Choice }): Move | null {
  const { dialogue, text, surroundings, choice, acts } = hearing;
  const last = dialogue.request;
  if (acts.has("abort") || asksAboutHouse(text, surroundings.tools)) return null;
  if (!last || (last.phase !== "done" && last.phase !== "calling")) return null;
  const isCorrecting = isCorrection(text);
  const isAgain = asksAgain(text);
  const isOther = choice.kind === "tool" && choice.tool !== last.tool;
  if (isOther && !(isAgain && asksNothingNew(text) && !last.tool.changes)) return null;
  const isRetold = !isDone(last) && readUtterance(text).meaning.tokens.length <= 10;
  const isPlain = (isBare(text) || isRetold) && (choice.kind !== "tool" || !isDone(last));
  const isMore = !last.tool.changes && choice.kind !== "several" && leansBack.test(text);
  if (!isCorrecting && !isAgain && !isPlain && !isMore) return null;
  const heard = hearValues({
    request: { ...last, askedKey: isBare(text) ? onlyKey(last) : null },
    text,
    surroundings,
    isCorrection: true,
  });
  const changed =
    withRelativeDay(last, text) ??
    turnedRound(heard, text) ??
    withOrWithout(last, text) ??
    contrasted({ last, heard, hearing }) ??
    heard;
  if (JSON.stringify(changed.values) === JSON.stringify(last.values)) return null;
  if (isOther && !hasMoved(last, changed)) return null;
  const again: Request = { ...changed, phase: "gathering", outcome: null, attempts: 0 };
  if (!last.tool.changes || !isDone(last) || isOneMore({ text, last, again }))
    return advance({ dialogue, request: again });
  return offerAgain({ dialogue, last, again });
}

/** "And without it?" asks the same question with the other answer to the only yes or no that there was. */
function withOrWithout(last: Request, text: string): Request | null {
  const word =
    /^\W*(?:(?:and|but|or|ok|okay|so|what about|how about)\W+)*(with|without) (?:it|that|this|one|them|any)\W*$/i
      .exec(text)?.[1]
      ?.toLowerCase();
  const [only, ...others] = last.tool.wanted.filter(
    ({ kind, key }) => kind === "boolean" && key in last.values,
  );
  if (word === undefined || !only || others.length > 0 || last.tool.changes) return null;
  return { ...last, values: { ...last.values, [only.key]: word === "with" } };
}

/** "And coming back?" asks for the same way in the other direction. */
function turnedRound(heard: Request, text: string): Request | null {
  const { tool, values } = heard;
  const isBack =
    /\b(?:(?:coming|going|way|and|trip) back|other way (?:round|around)|in the other direction)\b/i.test(
      text,
    );
  const [from, to] = [origin, destination].map((role) =>
    tool.wanted.find(({ words, key, kind }) => whereKinds.has(kind) && role.test(words) && key in values),
  );
  const start = values[from?.key ?? ""];
  const end = values[to?.key ?? ""];
  if (!isBack || tool.changes || !from || !to || start === undefined || end === undefined) return null;
  return { ...heard, values: { ...values, [from.key]: end, [to.key]: start } };
}

const whereKinds: ReadonlySet<string> = new Set(["place", "address", "choice", "phrase"]);
const origin = /\b(?:from|origin|start|enter|entry|board|pick ?up|departure)\b/;
const destination = /\b(?:to|destination|end|exit|leave|alight|drop ?off|arrival)\b/;

/**
 * "And if I dig the lid out myself?" would ask the very same question again, which nobody does: the yes or no that it
 * names is meant the other way round.
 */
function contrasted(options: { last: Request; heard: Request; hearing: Hearing }): Request | null {
  const { last, heard, hearing } = options;
  const isSame = JSON.stringify(heard.values) === JSON.stringify(last.values);
  if (!isSame || last.tool.changes || !/\b(?:and|what|but) if\b/i.test(hearing.text)) return null;
  const named = last.tool.wanted.filter(({ kind, key }) => {
    const { [key]: known, ...values } = last.values;
    if (kind !== "boolean" || typeof known !== "boolean") return false;
    return (
      key in
      hearValues({ ...hearing, request: { ...last, values, askedKey: null }, isCorrection: false }).values
    );
  });
  const [only] = named;
  if (!only || named.length > 1) return null;
  return { ...last, values: { ...last.values, [only.key]: last.values[only.key] !== true } };
}

/** "and two bananas" asks for another thing, and does not put the first one right. */
function isOneMore({ text, last, again }: { text: string; last: Request; again: Request }): boolean {
  const isMore = /^\W*(?:(?:ok|okay|oh|yes|great)\W+)*(?:and|plus|also)\b/i.test(text) && !isCorrection(text);
  return (
    isMore && again.tool.wanted.some(({ isMain, key }) => isMain && last.values[key] !== again.values[key])
  );
}

/** "And 94114 for a leaking tap?" names no deed of its own, though the trouble may suggest one. */
function asksNothingNew(text: string): boolean {
  return readUtterance(text).meaning.intents.size === 0;
}

/** The same question about another place, day or number. */
function hasMoved(last: Request, changed: Request): boolean {
  const anchors = new Set(["postcode", "date", "date-time", "weekday", "code", "place", "address", "choice"]);
  return last.tool.wanted.some(
    ({ kind, key, isMain }) =>
      (anchors.has(kind) || (isMain && kind === "phrase")) &&
      (last.values[key] !== undefined || key in changed.values) &&
      last.values[key] !== changed.values[key],
  );
}

/** "There's paint in it, too" says more of what was just looked up. */
const leansBack = /\b(?:it|that|too|also|as well|them|in there)\b/i;

/** Where one thing is all that a tool needs, bare words are said of it. */
function onlyKey({ tool }: Request): string | null {
  const [only, ...others] = tool.wanted.filter(({ required }) => required);
  return only && others.length === 0 && ["number", "code"].includes(only.kind) ? only.key : null;
}

/** A few words that hold little but values. */
function isBare(text: string): boolean {
  const { tokens } = readUtterance(text).meaning;
  return tokens.filter((token) => !token.isStop).length <= 3 && tokens.length <= 6;
}

/** What was booked or sent stays so: doing it again with other values needs a yes. */
function offerAgain(options: { dialogue: Hearing["dialogue"]; last: Request; again: Request }): Move {
  const { dialogue, last, again } = options;
  const changed = again.tool.wanted.filter((wanted) => again.values[wanted.key] !== last.values[wanted.key]);
  const before = speakList(
    changed.flatMap(({ key }) => (last.values[key] === undefined ? [] : [speakValue(last.values[key])])),
  );
  const after = speakList(changed.map(({ key }) => speakValue(again.values[key])));
  const done =
    before === "" ? "That has already gone through." : `That has already gone through with ${before}.`;
  return saying({ ...dialogue, offer: again }, `${done} Should I do it again with ${after}?`);
}
