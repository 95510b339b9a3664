import { scoreTools } from "../understand/score-tools.ts";
import { isRequestShaped } from "../understand/speech-acts.ts";
import { describeTool } from "../speak/describe-tool.ts";
import { speakList } from "../speak/speak-value.ts";
import { saysNo } from "../values/read-boolean.ts";
import { readUtterance } from "../values/utterance.ts";
import { ordinalWords } from "../words/common-words.ts";
import { advance } from "./advance.ts";
import { saying, type Move, type Request } from "./dialogue.ts";
import type { Hearing } from "./hear.ts";
import { openRequest } from "./open-request.ts";

/** "Which of these?" was asked. */
export function hearChoice(hearing: Hearing, hearRequest: (hearing: Hearing) => Move): Move {
  const { dialogue, text, surroundings, acts } = hearing;
  const { choices } = dialogue;
  if (!choices) return hearRequest(hearing);
  const cleared = { ...dialogue, choices: null };
  if (acts.has("goodbye")) return saying(cleared, "All right. Nothing was done. Goodbye!");
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
