import { intentLexicon } from "../words/lexicon.ts";
import { tokenise, type Token } from "../words/tokens.ts";
import type { OfferedTool } from "./offered-tool.ts";

/** Words that name a deed and do not ask for it, though they hold everything that it needs. */
export type Doubt = "forbidden" | "uncertain";

/**
 * What speaks against doing at once what a tool does, in words that seem to ask for it. The attack: "don't cancel
 * booking 4711", "what happens if I cancel it?" and "I paid that yesterday" name the deed and its values, too.
 */
export function doubtOf(text: string, tool: OfferedTool): Doubt | null {
  const plain = text.replaceAll("’", "'");
  const tokens = tokenise(plain);
  const deeds = tokens.filter((token) => isDeed(token, tool));
  const before = (token: Token): string => plain.slice(0, token.start);
  if (deeds.some((token) => denied.test(before(token))))
    return /[,.;]\s+\w|\b(?:but|and)\b/i.test(plain) ? "uncertain" : "forbidden";
  const isPast = deeds.some((token) => past.test(token.text) && owner.test(before(token)));
  const isOwnDeed = deeds.some(({ end }) => /^[^,.;]*\bmyself\b/i.test(plain.slice(end)));
  const isAside =
    deeds.length > 0 && (aside.test(plain) || deeds.some((token) => hedged.test(before(token))));
  const isConditional =
    condition.test(plain) && (deeds.length > 0 || /\bif (?:that's|it's|my|he|she)\b/i.test(plain));
  const isRevoked = deeds.length > 0 && revoked.test(plain);
  return isPast || isAside || isRevoked || isConditional || isOwnDeed || deferral.test(plain)
    ? "uncertain"
    : null;
}

/** The tool's own verb, or another word for what it does. */
function isDeed({ stem }: Token, { nameMeaning }: OfferedTool): boolean {
  const intents = [...(intentLexicon.get(stem) ?? [])];
  return stem === nameMeaning.tokens[0]?.stem || intents.some((intent) => nameMeaning.intents.has(intent));
}

/**
 * Words that answer a question and leave open whether they do: "maybe four", "I have 2 questions first",
 * "are you open on Friday?". Who asks for a day or a count back ("could we do Friday?") has answered.
 */
export function isUnsettled(text: string): boolean {
  const plain = text.replaceAll("’", "'");
  return unsettled.test(plain) || (plain.includes("?") && !wish.test(plain));
}

const unsettled =
  /\b(?:not sure|don't know|no idea|maybe|perhaps|might|what if|depends|or (?:was|is) it|or maybe|(?:have|got) (?:\w+ )?questions?|(?:call|ring|phone|come|get)(?: to)?(?: you)? (?:again|back)|(?:let me|have to|need to|must) (?:ask|check|think|see|talk|get)|(?:can't|cannot|don't|do not|won't) (?:do|make|want|come|need)|any(?:thing| \w+)? but)\b/i;
const wish =
  /\b(?:can|could|shall|should|would|may|might) (?:we|i|you|it|that)\b|\b(?:how about|what about|any chance)\b|\b(?:is|are|does|do|would) .{1,30}\b(?:ok|okay|all right|alright|fine|possible|work|good|enough)\b|^\W*(?:[\w']+\W+){1,3}$/i;

const denied =
  /\b(?:don't|do not|didn't|did not|won't|will not|wouldn't|shouldn't|haven't|have not|never|not)\s+(?:(?:want|need|wish|mean|intend|plan|like|have|going|gonna|wanna|to|you|me|us|ever|yet|really|please|just|think|we|i|should|know|how|be)\s+)*$/i;
const past = /^(?!interested$|moved$).*(?:ed|paid|sent|bought|made|left|put|sold|told|given|taken)$/i;
const owner =
  /(?<!\b(?:can|could|will|would|may|might|shall|should|do|did|to) )\b(?:i|we|you|he|she|they|who|someone|somebody|(?<!\b(?:get|gets|getting|have|having|need|want|like|would like|see) )(?:my|your|our|the) \w+)(?:'ve| have| had)?(?: (?:already|just|only|never))*\s+$/i;
const aside =
  /\b(?:how (?:do|can|would|could|should) (?:i|we|one)|how to|can (?:you|one) even|what (?:happens|if|would happen)|should (?:i|we)|did (?:you|i|we|they|he|she|someone|somebody)|(?:thinking|thought) (?:about|of)|considering|wonder(?:ing)? (?:if|whether)|(?:is it|would it be|if it(?:'s| is)) (?:still |even )?possible|(?:is there|there's) (?:a|any|some) way|(?:am i|are we) (?:still )?(?:able|allowed)|not sure (?:if|whether))\b|^\W*(?:do|must) (?:i|we) (?:have|need) to\b/i;
/** "Close it, please. No. Don't." */
const revoked = /[.,;!?]\s*(?:(?:no|wait|stop|don't|hold on|never ?mind|actually|not)\b\W*)+$/i;

/** "When I call back" and "if that's ok with my husband" are not yet. */
const condition =
  /\b(?:if|unless|once|when|as soon as|until) (?:i|i'm|we|we're|my|our|he|she|he's|she's|they|that's|it's) (?!could\b|can\b|may\b|possible\b)/i;

/** "I might want to cancel it" and "I was going to pay" have not decided. */
const hedged =
  /\b(?:might|may|maybe|perhaps|possibly|probably|was going to|were going to|meant to|wanted to|about)\s+(?:(?:i|we|you|have|has|want|need|like|to|be|ask|just|still|also|about|should|could|would|'ll|my|the)\s+)*$/i;
const deferral =
  /\b(?:in person|(?:do|handle|manage|sort) (?:it|that|this) myself|(?:an|some) ?other time|(?:ask|talk to|speak to|check with) my (?!name)\w+ first|think (?:about it|it over)|not yet|i'll (?:call|ring|come) back)\b|\b(?:later|(?:i|we) (?:don't|won't|do not))\W*$/i;
