import type { Wanted } from "../values/parameter.ts";
import { readValue } from "../values/read-value.ts";
import type { Utterance } from "../values/utterance.ts";
import { intentLexicon, topicLexicon } from "../words/lexicon.ts";
import type { Token } from "../words/tokens.ts";
import type { OfferedTool } from "./offered-tool.ts";
import { isDecided } from "./intent-evidence.ts";
import { hasTopic, wordWeight } from "./subject-evidence.ts";

/** From this fit on, a tool is meant whatever other words there are. */
const sure = 2;

/** A question, and no wish: "I'd like to apply for …" names what it wants in words of its own. */
const question =
  /\?|^\W*(?:(?:and|so|but|ok|okay|oh|well|hi|hello|hey|um|uh|sorry|listen)\W+)*(?:what|which|when|where|who|whose|how|why|is|are|was|were|do|does|did|has|have|had|can|could|will|would|may|might|should)\b/i;
const wish = /\b(?:i|we)(?:'d| would)? (?:like|love|want|need)\b/i;

/**
 * Whether a question only touches on what a tool is for: "does your driver have change?" shares the driver with a tool
 * that books rides, holds nothing that it needs, and asks for something of which none of its words speak. To go on with
 * that tool would be to ask for ten things in order to do what nobody wanted.
 */
export function isBeyond(options: {
  utterance: Utterance;
  tool: OfferedTool;
  points: number;
  now: Date;
}): boolean {
  const { utterance, tool, points, now } = options;
  const required = tool.wanted.filter((wanted) => wanted.required && wanted.kind !== "boolean");
  if (points >= sure || required.length === 0) return false;
  if (!question.test(utterance.text) || wish.test(utterance.text)) return false;
  if (tool.changes && isDecided(utterance.meaning.intents, tool)) return false;
  const isForeign = utterance.meaning.tokens.some((token) => tells(token) && !speaksOf(tool, token));
  if (!isForeign) return false;
  return !required.some((wanted) =>
    readValue({
      text: utterance.text,
      wanted,
      now,
      isAsked: false,
      toolWords: tool.plainWords,
      nameWords: tool.nameMeaning.stems,
    }).some(({ strength }) => strength >= (isOpen(wanted) ? 0.35 : 0.5)),
  );
}

/** What may be named in any words is named by a mere "for computer science". */
function isOpen({ kind, options }: Wanted): boolean {
  return kind === "phrase" || (kind === "choice" && !options.isClosed);
}

/** Words that are said of anything: whom it is for, how one feels about it, and what any question may hold. */
const untelling =
  /^(?:mom|mum|mother|dad|father|wife|husband|partner|son|daughter|brother|sister|friend|family|kids?|child|children|parents?|guys?|folks|somebody|someone|anybody|anyone|nobody|everybody|people|love|erm|honestly|currently|already|exactly|really|whole|new|old|bad|best|different|place|home|house|area|moment|while|wants?|check|happening|going|somewhere)$/i;

function tells({ isStop, text }: Token): boolean {
  return !isStop && !/\d/.test(text) && text.length > 2 && !text.includes("'") && !untelling.test(text);
}

function speaksOf(tool: OfferedTool, { stem }: Token): boolean {
  return (
    wordWeight(stem, tool) > 0 ||
    [...(topicLexicon.get(stem) ?? [])].some((topic) => hasTopic(tool, topic)) ||
    [...(intentLexicon.get(stem) ?? [])].some((intent) => tool.intents.has(intent))
  );
}
