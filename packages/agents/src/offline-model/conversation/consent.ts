import { describeTool } from "../speak/describe-tool.ts";
import { speakValue } from "../speak/speak-value.ts";
import { readUtterance } from "../values/utterance.ts";
import { intentLexicon, stem } from "../words/lexicon.ts";
import { changingIntents, type Intent } from "../words/intents.ts";
import { tokenise, type Token } from "../words/tokens.ts";
import type { Request, Surroundings } from "./dialogue.ts";
import { hearValues } from "./hear-values.ts";

/**
 * Whether the caller agrees to what was read back: with all of their words, not with the first of them.
 * The attack: "ok, let me think", "sure, what does it cost?", "please stop" and "it is wrong" all begin like a
 * yes. A write that nobody wanted is worse than a question too many, so that a word which is neither part of a
 * yes nor of what was read back makes it none.
 */
export function consents(options: { text: string; request: Request; surroundings: Surroundings }): boolean {
  const { text, request } = options;
  const said = plainly(text).replaceAll(emphasis, "");
  if (text.includes("?") || mockery.test(said)) return false;
  const deed = request.tool.nameMeaning.tokens[0]?.stem ?? "";
  if (isBareDeed(said, deed)) return true;
  if (takesBack(said, deed)) return false;
  const opening = yes.exec(said)?.[0] ?? "";
  const closing = opening === "" ? (lastYes.exec(said)?.[0] ?? "") : "";
  if (opening === "" && closing === "") return false;
  if (firmYes.test(opening) && isTail(said.slice(opening.length), request)) return true;
  const rest = said.slice(opening.length, said.length - closing.length).replaceAll(fillers, " ");
  const isFirm = firmYes.test(opening) || firmYes.test(closing);
  const known = knownWords(options);
  return tokenise(rest).every(
    (token) =>
      small.has(token.text) ||
      known.has(token.stem) ||
      known.has(token.text.replace(/(?<=\d)(?:st|nd|rd|th)$/, "")) ||
      (isFirm && farewells.has(token.text)) ||
      [...(intentLexicon.get(token.stem) ?? [])].some((intent) =>
        request.tool.nameMeaning.intents.has(intent),
      ),
  );
}

/** "Yeah right" and "sure, whatever" agree in words only. */
const mockery =
  /^\W*(?:oh\W+)?(?:yeah|yea|sure|ok|okay)\W+right\W*$|\b(?:whatever|as if|very funny|if you say so|i guess)\b/i;

/** A price that does not matter, and a decision that stands, only make a yes firmer. */
const emphasis =
  /\b(?:whatever (?:it|that) (?:costs|takes)|whatever the (?:cost|price)|no matter (?:what(?: it costs)?|the (?:cost|price))|(?:count me|i'm|we're|i am|we are) in(?=\W*$|[,.!])|(?:(?:that|this|it)(?:'s| is) )?(?:my |our )?final(?: answer| decision)?(?=\W*$|[,.!])|(?:i'm|i am|we're|we are) (?:certain|positive|decided)|(?:a|1|one)?\s?(?:100|hundred) ?(?:percent|%)|for (?:sure|certain)|the sooner the better|(?:oh,? )?(?:this|that|it)(?:'s| is) (?:so |very |really )?(?:exciting|amazing|wonderful|fantastic|brilliant|awesome))/g;

const opener =
  "(?:(?:oh|ooh|ah|aha|um|uh|er|hm+|well|so|then|and|all good|great|perfect|thanks|thank you)\\W+)*";
const firm =
  "yes|yeah|yea|yep|yup|correct|exactly|absolutely|definitely|affirmative|confirmed|confirm|i confirm|indeed|go ahead|go for it|let's go|please do|(?:please )?do (?:it|that|so)|let's do (?:it|that)|(?:that|it)(?:'s| is) (?:all )?(?:right|correct)|by all means|i (?:agree|said yes)|(?:please )?(?:proceed|continue)|you (?:can|may) (?:go ahead|proceed)|(?:that|it)(?:'d| would) be (?:great|good|lovely|nice|perfect|fine|wonderful)|i(?:'d| would) like that|spot on|you bet|uh-huh|uh huh|mm-?hm+|mhm+";
const soft =
  "sure|of course|ok|okay|all right|alright|right|fine|great|perfect|please|agreed|(?:that|it)(?:'s| is) (?:all )?(?:fine|good|ok|okay|perfect|great|it)|(?:that |it |all )?(?:sounds|looks) (?:good|right|fine|great|perfect)|all (?:good|correct)|(?:that )?works(?: for (?:me|us))?|i do|i would|i'm sure|it is|that is|ya|you got it";
const yes = new RegExp(`^\\W*${opener}(?:${firm}|${soft})\\b`);
const lastYes = /\W(?:yes|yeah|yep|yup)\W*$/;
const firmYes = new RegExp(`\\b(?:${firm})\\b`);

/** Words that say no more than the yes before them. */
const fillers =
  /\b(?:thank you(?: (?:so|very) much)?|many thanks|i(?:'d| would) like (?:that|to)|i want (?:that|to|you to)|(?:that|it)(?:'d| would| will) be (?:great|good|lovely|nice|perfect|fine|wonderful)|you (?:can|may)|right away|at once|as soon as possible|go ahead(?: and)?|go for it|let's go|sounds (?:good|great|fine|right)|i'm sure|i think so|i (?:agree|confirm)|that's (?:me|everything|all of it)|(?:so |very )?sorry (?:about|for) (?:that|this|it)|that's what i (?:want|wanted|meant))\b/g;
const small = new Set(
  "a agree all am and are at by complete continue cool course definitely do exactly fine for from go good great i in indeed is it it's its just let's lovely make me mine my now of ok okay on one ones our place please proceed process right correct sir ma'am so submit sure thanks that that's the their them then these they this those thing to too us very we well with works wonderful yeah yep yes him her dear love honey darling mate buddy absolutely everything details perfect um uh oh pls hurry quickly quick unfortunately sadly".split(
    " ",
  ),
);
/** "Yes, sign him up" and "yes, that's my dad": what is to be done, or whose it is, said after a plain yes. */
function isTail(rest: string, { tool }: Request): boolean {
  if (/\d/.test(rest) || tokenise(rest).some(({ text }) => reservations.has(text) || text.endsWith("n't")))
    return false;
  if (whose.test(rest)) return true;
  const verb = command.exec(rest)?.[1];
  if (verb === undefined) return false;
  const intents = [...(intentLexicon.get(stem(verb)) ?? [])].filter((intent) => changingIntents.has(intent));
  const isElse = intents.some((intent) => contrary.has(intent) && !tool.intents.has(intent));
  return (intents.length > 0 || doing.has(verb)) && !isElse;
}

const whose =
  /^[\s,.!]*(?:(?:(?:that|this|he|she|it)(?:'s| is) (?:my|our|his|her) \p{L}+)|(?:he|she)(?:'s| is) (?:always|usually|mostly|at|in|home|here|there|around)(?: \p{L}+){0,2}|that(?:'s| is) (?:much |a lot )?better)[\s.!]*$/u;
const command =
  /^[\s,.!]*(?:and |then |just |please |go ahead and )*(\p{L}+) (?:it|him|her|them|me|us|that|this)(?: (?:up|in|down|off|out|through|over|along))?(?: (?:then|please|now|for me|for us))*[\s.!]*$/u;
/** Deeds that no list of intents has, and that only ever carry out what was asked. */
const doing: ReadonlySet<string> = new Set(
  "put make place submit file sign do get bring post run finish".split(" "),
);
/** What would undo or put off what was read back. */
const contrary: ReadonlySet<Intent> = new Set([
  "cancel",
  "update",
  "reschedule",
  "return",
  "refund",
  "block",
  "reset",
]);

const farewells = new Set(["bye", "goodbye", "bye-bye"]);

/** "Why not" and "no problem" deny nothing. */
function plainly(text: string): string {
  return readUtterance(text)
    .text.toLowerCase()
    .replaceAll(/\bwhy not\b/g, "sure")
    .replaceAll(
      /\b(?:no (?:problem|worries|changes|doubt)|without (?:a )?doubt|not a problem|don't worry)\b/g,
      "",
    );
}

/** "Cancel" takes back what would be paid, but not what would be cancelled. */
function takesBack(said: string, deed: string): boolean {
  if (asksBack.test(said)) return true;
  return tokenise(said).some(
    (token) => token.text.endsWith("n't") || (reservations.has(token.text) && token.stem !== deed),
  );
}

/** "Please correct it" and, without a mark, "sure, is it for Friday". */
const asksBack =
  /\bcorrect (?:it|that|the|this|my|them|those)\b|(?:^|[,.;]|\b(?:yes|yeah|ok|okay|sure|right|fine|great|well|so|and))\s+(?:(?:is|are|am|does) (?:it|that|this|these|they|the|my|our|i|we|you)|do (?:i|we|you|they))\b/;
const reservations = new Set(
  "no nope nah not never none nothing but wait later unless if until till after before stop cancel instead except actually maybe perhaps cannot without rather".split(
    " ",
  ),
);

/** The whole of "then downgrade me": what would be done and who to, and no word beside it. */
function isBareDeed(said: string, deed: string): boolean {
  const verb =
    /^\W*(?:(?:ok|okay|then|so|well|please|just|yes)\W+)*(\p{L}+) (?:me|it|that|them|mine)(?: (?:then|please|instead|now))*\W*$/u.exec(
      said,
    )?.[1];
  return verb !== undefined && stem(verb) === deed;
}

/** The words of what was read back; days and times, too, where they are the ones that were read back. */
function knownWords({ text, request, surroundings }: Parameters<typeof consents>[0]): ReadonlySet<string> {
  const { tool, values } = request;
  const spoken = Object.values(values).flatMap((value) => [String(value), speakValue(value)]);
  const again = hearValues({
    request: { ...request, values: {}, halves: {}, askedKey: null },
    text,
    surroundings,
    isCorrection: false,
  }).values;
  const isSame =
    Object.keys(again).length > 0 && Object.entries(again).every(([key, value]) => values[key] === value);
  const words = [tool.title, describeTool(tool), ...tool.wanted.map((wanted) => wanted.words), ...spoken];
  return new Set([...words, ...(isSame ? [moments] : [])].flatMap((part) => tokenise(part).map(stemOf)));
}

const moments =
  "today tomorrow tonight morning afternoon evening noon midday midnight am pm o'clock next this monday tuesday wednesday thursday friday saturday sunday";

function stemOf(token: Token): string {
  return token.stem;
}
