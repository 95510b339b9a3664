import { anythingElse } from "../speak/anything-else.ts";
import { joinSentences } from "../speak/join-sentences.ts";
import { tellAskedFact } from "../speak/tell-asked-fact.ts";
import { chooseTool } from "../understand/choose-tool.ts";
import { readUtterance } from "../values/utterance.ts";
import { changingIntents } from "../words/intents.ts";
import { emptyDialogue, saying, type Move, type Request } from "./dialogue.ts";
import type { Hearing } from "./hear.ts";
import { holdsNews } from "./holds-news.ts";
import { isDone } from "./is-done.ts";
import { openRequest } from "./open-request.ts";

/** "What's the driver's name?" after an answer that holds it; a tool that could look it up now comes first. */
export function answerFact(hearing: Hearing): Move | null {
  const { dialogue, text, surroundings } = hearing;
  const { last } = dialogue;
  const isBusy = dialogue.request !== null && dialogue.request.phase !== "done";
  if (!last || isBusy || dialogue.offer || !isDone(last) || !isShortQuestion(text)) return null;
  const asked = tellAskedFact(last, text);
  if (asked === null || asked.told === "" || holdsNews(hearing, last)) return null;
  const choice = chooseTool({
    utterance: readUtterance(text),
    tools: surroundings.tools,
    now: surroundings.now,
  });
  if (choice.kind === "tool" && choice.tool.changes && asksForDeed(text)) return null;
  const isOther = choice.kind === "tool" && couldAnswer({ hearing, tool: choice.tool, last });
  if (isOther && !asked.isNamed) return null;
  return saying(dialogue, joinSentences(asked.told, anythingElse));
}

const questioning =
  /\?|^\W*(?:(?:and|so|but|oh|ok|okay|sweet|great|ouch|hm+|wait|wow)\W+)*(?:what|when|where|who|which|how|is|are|was|does|do|did|has|have|can|will)\b/i;

function isShortQuestion(text: string): boolean {
  return readUtterance(text).meaning.tokens.length <= 10 && questioning.test(text);
}

function asksForDeed(text: string): boolean {
  return [...readUtterance(text).meaning.intents].some((intent) => changingIntents.has(intent));
}

/** Another tool, with what these words hold or with nothing; the same one only where they hold something for it. */
function couldAnswer(options: { hearing: Hearing; tool: Request["tool"]; last: Request }): boolean {
  const { hearing, tool, last } = options;
  const { text, surroundings } = hearing;
  if (tool !== last.tool && !tool.wanted.some(({ required }) => required)) return true;
  const opened = openRequest({ dialogue: emptyDialogue, tool, text, around: text, surroundings });
  return Object.keys(opened.values).length > 0;
}
