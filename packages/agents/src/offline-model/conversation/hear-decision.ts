import { chooseTool } from "../understand/choose-tool.ts";
import { isCorrection, isRequestShaped } from "../understand/speech-acts.ts";
import { confirmQuestion } from "../speak/confirm-question.ts";
import { joinSentences } from "../speak/join-sentences.ts";
import { saysNo } from "../values/read-boolean.ts";
import { readUtterance } from "../values/utterance.ts";
import { emptyDialogue, saying, type Move, type Request } from "./dialogue.ts";
import type { Hearing } from "./hear.ts";
import { advance } from "./advance.ts";
import { consents } from "./consent.ts";
import { hearValues } from "./hear-values.ts";
import { openRequest } from "./open-request.ts";

type HearRequest = (hearing: Hearing) => Move;

/** "Shall I?" was asked: yes runs it, new values change it, no leaves it, and other words do nothing. */
export function hearConfirmation(hearing: Hearing, hearRequest: HearRequest): Move {
  const { dialogue, text, surroundings, acts } = hearing;
  const { request } = dialogue;
  if (!request) return hearRequest(hearing);
  if (callsOff.test(text) && !/\d/.test(readUtterance(text).text)) return hearRefusal(hearing);
  const changed = hearValues({ request, text, surroundings, isCorrection: true });
  if (JSON.stringify(changed.values) !== JSON.stringify(request.values))
    return advance({ dialogue, request: changed });
  // Who wanted a change and then says yes is read what it has come to, before it is done.
  if (consents({ text, request, surroundings }))
    return request.attempts > 0
      ? saying({ ...dialogue, request: { ...request, attempts: 0 } }, confirmQuestion(request))
      : advance({ dialogue, request, isConfirmed: true });
  if (isUnheard(hearing))
    return saying(
      { ...dialogue, request: { ...request, attempts: 1 } },
      "All right, I haven't done anything yet. What would you like to change?",
    );
  if (saysNo(text) || refuses(text, request)) return hearRefusal(hearing);
  if (acts.has("hold")) return saying(dialogue, "Of course, take your time.");
  if (acts.has("goodbye"))
    return saying({ ...dialogue, request: null }, "All right. Nothing was done. Goodbye!");
  const other = chooseTool({
    utterance: readUtterance(text),
    tools: surroundings.tools,
    now: surroundings.now,
  });
  // Who says yes and asks for more believes that the first is done: it is read back once more instead of dropped.
  const isOther = other.kind === "tool" && other.tool !== request.tool && !/^\W*ye(?:s|ah|p)\b/i.test(text);
  if (isOther && isRequestShaped(text) && leansOnRequest({ hearing, tool: other.tool }))
    return saying(
      dialogue,
      joinSentences("I'm sorry, I can't tell you that in advance.", confirmQuestion(request)),
    );
  if (isOther && isRequestShaped(text))
    return hearRequest({ ...hearing, dialogue: { ...dialogue, request: null } });
  return saying(dialogue, confirmQuestion(request));
}

/** "The baby will be here by then. No, don't sign me up" calls it off, whatever else is named in it. */
const callsOff = /(?:^|[,.;!]\s*)no\W+(?:please )?(?:don't|do not)\b(?! (?:forget|worry|mind))[^,;.]*[.!]*$/i;

/** "Oh wait, eight fifty": a change that was not understood is asked for, and never passed over. */
function isUnheard({ text, acts }: Hearing): boolean {
  return (
    isCorrection(text) && /\d/.test(readUtterance(text).text) && !acts.has("abort") && !isRequestShaped(text)
  );
}

/** "Is there an extra charge for that?" asks about what was read back, and gives another tool nothing of its own. */
function leansOnRequest({ hearing, tool }: { hearing: Hearing; tool: Request["tool"] }): boolean {
  const { text, surroundings } = hearing;
  const { values } = openRequest({ dialogue: emptyDialogue, tool, text, around: text, surroundings });
  const isOpen = tool.wanted.some(({ required, key }) => required && !(key in values));
  return isOpen && /\b(?:that|this|it)\W*$/i.test(text);
}

/** "please don't", "ok, cancel that", "it is wrong": no by another word. */
function refuses(text: string, { tool }: Request): boolean {
  const { tokens } = readUtterance(text).meaning;
  const deed = tool.nameMeaning.tokens[0]?.stem;
  const isStopped = tokens.some(({ text: word, stem }) => /^(?:cancel|stop)$/.test(word) && stem !== deed);
  return (
    (isStopped && tokens.length <= 6) ||
    /^\W*\w+\W+(?:don't|do not)\b|\b(?:wrong|incorrect|a mistake|not (?:right|correct))\b|\b(?:no|not)\W*$/i.test(
      text,
    )
  );
}

/** A bare "no" asks what to change; a second one leaves it. */
function hearRefusal(hearing: Hearing): Move {
  const { dialogue } = hearing;
  const { request } = dialogue;
  if (
    !request ||
    request.attempts > 0 ||
    /\b(?:don't|do not|not (?:now|today|yet)|no thanks|forget|cancel|stop)\b/i.test(hearing.text)
  ) {
    return saying(
      { ...dialogue, request: null },
      "All right, I haven't done anything. Is there anything else I can help with?",
    );
  }
  return saying(
    { ...dialogue, request: { ...request, attempts: 1 } },
    "All right, I haven't done anything yet. What would you like to change?",
  );
}

/** A request that was already carried out was offered once more with other values, or after a failure. */
export function hearOffer(hearing: Hearing, hearRequest: HearRequest): Move {
  const { dialogue, text, surroundings } = hearing;
  const { offer } = dialogue;
  const cleared = { ...dialogue, offer: null };
  if (!offer) return hearRequest(hearing);
  const isPlain = readUtterance(text).meaning.tokens.length <= 8;
  if (retries.test(text) || consents({ text, request: offer, surroundings }))
    return advance({ dialogue: cleared, request: { ...offer, phase: "gathering" }, isConfirmed: true });
  if (saysNo(text) && isPlain && !/\d/.test(text))
    return saying(cleared, "All right, I've left it as it is. Is there anything else I can help with?");
  return hearRequest({ ...hearing, dialogue: cleared });
}

/** All of the words: "I'll try again later" asks for nothing now. */
const retries =
  /^\W*(?:(?:yes|yeah|ok|okay|please|then|so|well|just|sure|let's|could you|can you)\W+)*(?:(?:try|do) (?:it |that )?(?:again|once more|one more time)|retry|once more|one more time)(?:\W+(?:please|then|now|thanks))*\W*$/i;
