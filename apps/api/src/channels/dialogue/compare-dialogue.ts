import { type Dialogue, type DialogueLine, lastWords } from "./dialogue.ts";
import type { Exchange } from "./exchanges-of.ts";
import { beginsWith, textBehind, type Word, wordsIn } from "./words-in.ts";

/** How a telling of a conversation stands to what is on record of it. */
export type Standing =
  /** The caller said more; `heard` is what was heard of the agent's last words, null where it was all of them. */
  | { kind: "more-words"; text: string; heard: string | null }
  /** It asks for an answer that was given, or is being given. */
  | { kind: "known"; exchange: Exchange };

/** For a conversation whose identity is certain: what cannot be matched is taken as said now. */
export function compareDialogue(options: {
  dialogue: Pick<Dialogue, "lines">;
  exchanges: Exchange[];
}): Standing {
  const { dialogue, exchanges } = options;
  const { lines } = dialogue;
  const told = callerLines(lines);
  const toldWords = told.flatMap(({ text }) => wordsIn(text));
  const known = knownExchange(exchanges, toldWords);
  if (known !== null) return { kind: "known", exchange: known };
  const spoken = exchanges.flatMap(({ callerText }) => (callerText === null ? [] : [callerText]));
  const spokenWords = spoken.flatMap(wordsIn);
  const text = beginsWith(toldWords, spokenWords)
    ? behindWords(told, spokenWords.length)
    : behindOverlap({ told, spoken, tail: lastWords({ lines }) });
  const last = exchanges.at(-1);
  if (text === "" && last !== undefined) return { kind: "known", exchange: last };
  return { kind: "more-words", text, heard: heardOf(lines, last) };
}

/** Whether this telling can be of no other conversation than the recorded one, or its continuation. */
export function isSameConversation(options: {
  dialogue: Pick<Dialogue, "lines">;
  exchanges: Exchange[];
}): boolean {
  const { dialogue, exchanges } = options;
  const told = callerLines(dialogue.lines).flatMap(({ text }) => wordsIn(text));
  const spoken = exchanges.flatMap(({ callerText }) => (callerText === null ? [] : wordsIn(callerText)));
  if (!beginsWith(told, spoken)) return false;
  const said = inOneLine(exchanges.flatMap((exchange) => exchange.said).flatMap(wordsIn));
  return dialogue.lines.every(({ by, text }) => by === "caller" || said.includes(inOneLine(wordsIn(text))));
}

/** The exchange with which the telling ends, if all of the caller's words in it are on record. */
function knownExchange(exchanges: Exchange[], told: readonly Word[]): Exchange | null {
  const spoken: Word[] = [];
  let found: Exchange | null = null;
  for (const exchange of exchanges) {
    spoken.push(...wordsIn(exchange.callerText ?? ""));
    const isAllOfIt = spoken.length === told.length && beginsWith(told, spoken);
    // What followed without words of the caller's belongs to it: results that a tool of the platform brought.
    if (isAllOfIt && exchange.callerText !== null) found = exchange;
  }
  return found;
}

function callerLines(lines: DialogueLine[]): DialogueLine[] {
  return lines.filter(({ by }) => by === "caller");
}

function behindWords(told: DialogueLine[], count: number): string {
  const texts: string[] = [];
  let known = count;
  for (const { text } of told) {
    const words = wordsIn(text).length;
    if (known < words) texts.push(textBehind(text, known));
    known = Math.max(0, known - words);
  }
  return inLines(texts);
}

/** A telling that was cut at its beginning, or whose earlier words were corrected since. */
function behindOverlap(options: { told: DialogueLine[]; spoken: string[]; tail: DialogueLine[] }): string {
  const { told, spoken, tail } = options;
  for (let start = 0; start < spoken.length; start += 1) {
    const overlap = spoken.slice(start);
    const isMatch = overlap.every((text, index) => isSame(text, told[index]?.text ?? ""));
    if (isMatch) return inLines(told.slice(overlap.length).map(({ text }) => text));
  }
  return inLines(tail.map(({ text }) => text));
}

function isSame(one: string, other: string): boolean {
  return inOneLine(wordsIn(one)) === inOneLine(wordsIn(other));
}

/** What the telling has of the agent's last words, where that is less than was said. */
function heardOf(lines: DialogueLine[], last: Exchange | undefined): string | null {
  const said = last?.said ?? [];
  const lastSaid = said.at(-1);
  if (last === undefined || lastSaid === undefined || (last.cutOff?.heardText ?? null) !== null) return null;
  const agentLine = lines.findLast(({ by }, index) => by === "agent" && isBehindCaller(lines, index, last));
  if (agentLine === undefined) return last.cutOff === null ? null : "";
  const heardWords = wordsIn(agentLine.text);
  const saidWords = said.flatMap(wordsIn);
  if (heardWords.length >= saidWords.length || !beginsWith(saidWords, heardWords)) return null;
  return textBehind(agentLine.text, saidWords.length - wordsIn(lastSaid).length);
}

/** Whether no word of the caller's that the exchange began with comes after this line. */
function isBehindCaller(lines: DialogueLine[], index: number, { callerText }: Exchange): boolean {
  return (
    callerText === null ||
    lines.slice(index + 1).every(({ by, text }) => by === "agent" || !isSame(text, callerText))
  );
}

function inOneLine(words: readonly Word[]): string {
  return words.map(({ word }) => word).join(" ");
}

function inLines(texts: string[]): string {
  return texts.join("\n").trim();
}
