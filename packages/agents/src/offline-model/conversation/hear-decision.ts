import { chooseTool } from "../understand/choose-tool.ts";
import { scoreTools } from "../understand/score-tools.ts";
import { isRequestShaped } from "../understand/speech-acts.ts";
import { describeTool } from "../speak/describe-tool.ts";
import { confirmQuestion } from "../speak/confirm-question.ts";
import { speakList } from "../speak/speak-value.ts";
import { saysNo, saysYes } from "../values/read-boolean.ts";
import { readUtterance } from "../values/utterance.ts";
import { ordinalWords } from "../words/common-words.ts";
import { saying, type Move, type Request } from "./dialogue.ts";
import type { Hearing } from "./hear.ts";
import { advance } from "./advance.ts";
import { hearValues } from "./hear-values.ts";
import { openRequest } from "./open-request.ts";

type HearRequest = (hearing: Hearing) => Move;

/** "Shall I?" was asked: yes runs it, new values change it, no leaves it. */
export function hearConfirmation(hearing: Hearing, hearRequest: HearRequest): Move {
  const { dialogue, text, surroundings } = hearing;
  const { request } = dialogue;
  if (!request) return hearRequest(hearing);
  const changed = hearValues({ request, text, surroundings, isCorrection: true });
  const isChanged = JSON.stringify(changed.values) !== JSON.stringify(request.values);
  if (isChanged && !(saysYes(text) && !/\b(?:but|except|change|make it|instead)\b/i.test(text)))
    return advance({ dialogue, request: changed });
  if (saysYes(text)) return advance({ dialogue, request, isConfirmed: true });
  if (saysNo(text)) return hearRefusal(hearing);
  if (namesDeed(text, request)) return advance({ dialogue, request, isConfirmed: true });
  const other = chooseTool({
    utterance: readUtterance(text),
    tools: surroundings.tools,
    now: surroundings.now,
  });
  if (other.kind === "tool" && other.tool !== request.tool && isRequestShaped(text))
    return hearRequest({ ...hearing, dialogue: { ...dialogue, request: null } });
  return saying(dialogue, confirmQuestion(request));
}

/** "then downgrade me" says yes to "downgrade subscription". */
function namesDeed(text: string, { tool }: Request): boolean {
  const { tokens } = readUtterance(text).meaning;
  const verb = tool.nameMeaning.tokens[0]?.stem;
  const isPlain =
    tokens.length <= 6 && !/\?|\b(?:not|don't|never|can|could|what|how|why|is|are)\b/i.test(text);
  return isPlain && verb !== undefined && tokens.some(({ stem }) => stem === verb);
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
  const chosen = pickByOrder(text, choices.tools) ?? pickByMeaning(hearing, choices.tools);
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
  if (readUtterance(text).meaning.tokens.length > 5) return null;
  if (/\b(?:last|latter)\b/i.test(text)) return tools.at(-1) ?? null;
  for (const [word, place] of [...ordinalWords, ["former", 1] as const]) {
    if (new RegExp(`\\b${word}\\b`, "i").test(text)) return tools[place - 1] ?? null;
  }
  return null;
}

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
  const { dialogue, text } = hearing;
  const { offer } = dialogue;
  const cleared = { ...dialogue, offer: null };
  if (!offer) return hearRequest(hearing);
  const isPlain = readUtterance(text).meaning.tokens.length <= 8;
  if (
    (saysYes(text) && isPlain) ||
    /\b(?:try (?:it |that )?again|once more|retry|one more time)\b/i.test(text)
  )
    return advance({ dialogue: cleared, request: { ...offer, phase: "gathering" }, isConfirmed: true });
  if (saysNo(text) && isPlain && !/\d/.test(text))
    return saying(cleared, "All right, I've left it as it is. Is there anything else I can help with?");
  return hearRequest({ ...hearing, dialogue: cleared });
}
