import { chooseTool } from "../understand/choose-tool.ts";
import { scoreTools } from "../understand/score-tools.ts";
import { isRequestShaped } from "../understand/speech-acts.ts";
import { describeTool } from "../speak/describe-tool.ts";
import { confirmQuestion } from "../speak/confirm-question.ts";
import { speakList } from "../speak/speak-value.ts";
import { saysNo } from "../values/read-boolean.ts";
import { readUtterance } from "../values/utterance.ts";
import { ordinalWords } from "../words/common-words.ts";
import { saying, type Move, type Request } from "./dialogue.ts";
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
  const changed = hearValues({ request, text, surroundings, isCorrection: true });
  if (JSON.stringify(changed.values) !== JSON.stringify(request.values))
    return advance({ dialogue, request: changed });
  if (consents({ text, request, surroundings })) return advance({ dialogue, request, isConfirmed: true });
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
  if (isOther && isRequestShaped(text))
    return hearRequest({ ...hearing, dialogue: { ...dialogue, request: null } });
  return saying(dialogue, confirmQuestion(request));
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

/** "Which of these?" was asked. */
export function hearChoice(hearing: Hearing, hearRequest: HearRequest): Move {
  const { dialogue, text, surroundings } = hearing;
  const { choices } = dialogue;
  if (!choices) return hearRequest(hearing);
  const cleared = { ...dialogue, choices: null };
  const isRefused = /\b(?:no|not|neither|none|never|don't)\b/i.test(text);
  const chosen = isRefused
    ? null
    : (pickByOrder(text, choices.tools) ?? pickByMeaning(hearing, choices.tools));
  if (chosen) {
    return advance({
      dialogue: cleared,
      request: openRequest({
        dialogue: cleared,
        tool: chosen,
        text,
        around: `${choices.text}. ${text}`,
        surroundings,
      }),
    });
  }
  if (saysNo(text) || isRequestShaped(text)) return hearRequest({ ...hearing, dialogue: cleared });
  if (dialogue.puzzled > 0) return hearRequest({ ...hearing, dialogue: cleared });
  return saying(
    { ...dialogue, puzzled: 1 },
    `Sorry, which one: ${speakList(choices.tools.map(describeTool), "or")}?`,
  );
}

function pickByOrder(text: string, tools: readonly Request["tool"][]): Request["tool"] | null {
  const word = order.exec(text)?.[1]?.toLowerCase();
  if (word === undefined) return null;
  if (/^(?:last|latter)$/.test(word)) return tools.at(-1) ?? null;
  const place = word === "former" ? 1 : ordinalWords.get(word);
  return place === undefined ? null : (tools[place - 1] ?? null);
}

/** All of the words: "wait, first a question" and "not the last one" pick nothing. */
const order =
  /^\W*(?:(?:uh|um|oh|ok|okay|yes|please|just|then|i'd like|i want|i'll take|the)\W+)*(\w+)(?:\W+(?:one|option|choice|of them|please|then|thanks))*\W*$/i;

function pickByMeaning(hearing: Hearing, tools: Request["tool"][]): Request["tool"] | null {
  const [best, next] = scoreTools({
    utterance: readUtterance(hearing.text),
    tools,
    now: hearing.surroundings.now,
  });
  return best && best.fit > 0.35 && best.rank - (next?.rank ?? 0) > 0.12 ? best.tool : null;
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
