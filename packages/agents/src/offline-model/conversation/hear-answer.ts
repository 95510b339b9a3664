import { chooseTool } from "../understand/choose-tool.ts";
import { requestThreshold } from "../understand/score-tools.ts";
import { isCorrection, isRequestShaped } from "../understand/speech-acts.ts";
import { apology, cannotHelp, smallTalk } from "../speak/small-talk.ts";
import { askFor } from "../speak/ask-for.ts";
import { lowerFirst } from "../speak/first-letter.ts";
import { describeTool } from "../speak/describe-tool.ts";
import { readMoments } from "../values/read-date.ts";
import { readUtterance } from "../values/utterance.ts";
import { saying, type Move, type Request } from "./dialogue.ts";
import type { Hearing } from "./hear.ts";
import { answeredValues } from "./answered-values.ts";
import { advance } from "./advance.ts";
import { hearValues } from "./hear-values.ts";
import { joinSentences } from "../speak/join-sentences.ts";
import { resumeRequest } from "./resume-request.ts";
import { takeApart } from "./take-apart.ts";

const proseKinds: ReadonlySet<string> = new Set([
  "sentence",
  "phrase",
  "person",
  "place",
  "first-name",
  "last-name",
  "address",
]);

/** Words said while a value was asked for: the answer, a correction, another subject, or neither. */
export function hearAnswer(hearing: Hearing, hearRequest: (hearing: Hearing) => Move): Move {
  const { dialogue, text, surroundings } = hearing;
  const { request } = dialogue;
  if (!request) return hearRequest(hearing);
  if (isOutburst(hearing, request)) return askOnceMore(hearing, request);
  const [part = text, ...waiting] = takeApart({ text, tools: surroundings.tools, now: surroundings.now });
  const own = hearValues({ request, text: part, surroundings, isCorrection: false });
  const heard = {
    ...own,
    values: { ...answeredValues({ dialogue, request: own, text: part }), ...own.values },
  };
  const corrected = isCorrection(part)
    ? hearValues({ request: heard, text: part, surroundings, isCorrection: true })
    : heard;
  const isAnswered = request.askedKey !== null && request.askedKey in heard.values;
  const isNewHalf = JSON.stringify(heard.halves) !== JSON.stringify(request.halves);
  if (isOtherSubject({ hearing, part, isAnswered }))
    return hearRequest({
      ...hearing,
      dialogue: {
        ...dialogue,
        request: null,
        waiting: [],
        suspended: { request, heard: dialogue.heard.length },
      },
    });
  const final = { ...corrected, values: { ...corrected.values, ...newIn(heard, request) } };
  if (isAnswered || isNewHalf || !isSame(final, request)) {
    return advance({
      dialogue: { ...dialogue, waiting: [...dialogue.waiting, ...waiting] },
      request: { ...final, attempts: 0 },
      before: "",
    });
  }
  const aside = askAside(hearing, request);
  if (aside !== null)
    return hearRequest({
      ...hearing,
      text: aside,
      dialogue: { ...dialogue, request: null, suspended: { request, heard: dialogue.heard.length } },
    });
  // A yes answers what was asked last, and nothing before it.
  const isBare = readUtterance(text).meaning.stems.size === 0 && !/\d/.test(readUtterance(text).text);
  const resumed = isBare ? null : resumeRequest({ ...hearing, choice: { kind: "none" } });
  return resumed ?? askOnceMore(hearing, request);
}

/** "When does that one start?" is about what was to be booked: its name in place of "that one", where a tool looks it up. */
function askAside({ text, surroundings }: Hearing, { tool, values }: Request): string | null {
  const main = tool.wanted.find(({ isMain, key }) => isMain && typeof values[key] === "string");
  if (!main || !isRequestShaped(text) || !pronoun.test(text)) return null;
  const named = text.replace(pronoun, String(values[main.key]));
  const choice = chooseTool({ utterance: readUtterance(named), ...surroundings });
  return choice.kind === "tool" && !choice.tool.changes ? named : null;
}

const pronoun =
  /\b(?:that|this) one\b|\b(?:that|this|it)\b(?! (?:day|week|month|year|time|morning|afternoon|evening)\b)/i;

/** "what a disgrace" is neither a name nor a thing, but it may well be what a complaint says. */
function isOutburst({ acts, text, surroundings }: Hearing, request: Request): boolean {
  const asked = request.tool.wanted.find(({ key }) => key === request.askedKey);
  const said = readUtterance(text);
  if (acts.has("hold") && said.meaning.tokens.length <= 4 && !/\d{3}/.test(said.text))
    // "No, hold on, Sunday" puts a day right.
    return readMoments({ text: said.text, now: surroundings.now, past: false }).length === 0;
  const isElse =
    acts.has("upset") || acts.has("goodbye") || declines.test(text) || isOtherQuestion(text, surroundings);
  return isElse && asked !== undefined && asked.kind !== "sentence" && proseKinds.has(asked.kind);
}

/** "Who trims the hedges there, by the way?" names no place, and nothing else that was asked for. */
function isOtherQuestion(text: string, { tools, now }: Hearing["surroundings"]): boolean {
  return (
    /^\W*(?:and |so |but )?(?:what|who|which|why|how|when) (?!about\b|if\b)[^.!]*\?\W*$/i.test(text) &&
    chooseTool({ utterance: readUtterance(text), tools, now }).kind === "none"
  );
}

/** "I'd rather not say" is nobody's name. */
const declines = /\b(?:rather|prefer) not\b|\bnone of your\b/i;

/** What these words told is never overwritten by the same words read as a correction. */
function newIn(heard: Request, request: Request): Request["values"] {
  return Object.fromEntries(Object.entries(heard.values).filter(([key]) => !(key in request.values)));
}

function isSame(one: Request, other: Request): boolean {
  return JSON.stringify(one.values) === JSON.stringify(other.values);
}

/** A request for another tool drops the question, unless the words are the answer that was asked for. */
function isOtherSubject(options: { hearing: Hearing; part: string; isAnswered: boolean }): boolean {
  const { hearing, part, isAnswered } = options;
  const { request } = hearing.dialogue;
  const { tools, now } = hearing.surroundings;
  const choice = chooseTool({ utterance: readUtterance(part), tools, now });
  if (choice.kind !== "tool" || choice.tool === request?.tool) return false;
  if (!isAnswered && hearing.dialogue.suspended?.request.tool === choice.tool) return true;
  const asked = request?.tool.wanted.find((wanted) => wanted.key === request.askedKey);
  if (isAnswered && asked && !proseKinds.has(asked.kind)) return false;
  const margin = isAnswered ? 0.4 : 0;
  return isRequestShaped(part)
    ? choice.points >= requestThreshold + margin
    : choice.points >= requestThreshold + 0.7 + margin && !isAnswered;
}

/** "My wife writes poems, too": a sentence with somebody or something in it, and no number. */
function isAside(text: string): boolean {
  const { text: said, meaning } = readUtterance(text);
  const hasSubject =
    /\b(?:i|we|he|she|they|it|that|my \w+|our \w+|his \w+|her \w+|people)(?:'\w+)? \w+/i.test(said);
  return hasSubject && meaning.tokens.length >= 4 && !/\d/.test(said);
}

/** No answer in the words: say what they call for, and ask again with a hint, then with a way out. */
function askOnceMore(hearing: Hearing, request: Request): Move {
  const { dialogue, text, surroundings, acts } = hearing;
  const wanted = request.tool.wanted.find((one) => one.key === request.askedKey);
  if (!wanted) return advance({ dialogue, request });
  if (acts.has("hold")) return saying(dialogue, "Of course, take your time.");
  if (acts.has("goodbye"))
    return saying({ ...dialogue, request: null }, "All right. Nothing was done. Goodbye!");
  const patient: Request = { ...request, attempts: 0 };
  const question = askFor({ request: patient, wanted, isFirst: false }).replace(/^Thanks\. /, "");
  if (acts.has("upset")) return saying(dialogue, joinSentences(apology, question));
  if (acts.has("unknowing")) {
    const reason = `I need that to ${describeTool(request.tool)}.`;
    if (request.attempts > 0)
      return saying(
        { ...dialogue, request: null },
        `${reason} Without it I can't go on, so nothing was done. Is there something else I can help with?`,
      );
    return saying(
      { ...dialogue, request: { ...request, attempts: 1 } },
      `No problem. ${reason} ${question} Or say never mind, and we leave it.`,
    );
  }
  const talk = smallTalk({ acts, tools: surroundings.tools, hasServed: true });
  if (talk !== null && (acts.has("identity") || acts.has("human")))
    return saying(dialogue, joinSentences("I'm an automated assistant.", question));
  if (talk !== null) return saying(dialogue, question);
  if (isRequestShaped(text)) {
    const honest = cannotHelp({ tools: [request.tool], puzzled: 0, isQuestion: true }).split(". ")[0] ?? "";
    return saying(
      { ...dialogue, request: { ...request, attempts: request.attempts + 1 } },
      `${honest}. To go on, ${lowerFirst(question)}`,
    );
  }
  const attempts = request.attempts + 1;
  const again: Request = { ...request, attempts };
  // What is told and answers nothing was understood as far as it goes: it is not to be said again.
  if (attempts === 1 && isAside(text))
    return saying({ ...dialogue, request: again }, joinSentences("I see.", question));
  return saying({ ...dialogue, request: again }, askFor({ request: again, wanted, isFirst: false }));
}
