import type { Choice } from "../understand/choose-tool.ts";
import type { SpeechAct } from "../understand/speech-acts.ts";
import { readUtterance } from "../values/utterance.ts";
import { advance } from "./advance.ts";
import type { Move, Request } from "./dialogue.ts";
import type { Hearing } from "./hear.ts";
import { hearValues } from "./hear-values.ts";

const closing: SpeechAct[] = ["goodbye", "thanks", "nothing-else", "greeting", "human", "identity", "abort"];
/** After more sentences than these a question has been forgotten. */
const memory = 3;

/** "ok then a Margherita": the answer to what was asked before the caller asked something else. */
export function resumeRequest(hearing: Hearing & { choice: Choice }): Move | null {
  const { dialogue, text, surroundings, acts, choice } = hearing;
  const { suspended } = dialogue;
  if (!suspended || dialogue.heard.length - suspended.heard > memory) return null;
  if (choice.kind === "several" || (choice.kind === "tool" && choice.tool !== suspended.request.tool))
    return null;
  if (/\?\s*$/.test(text) || closing.some((act) => acts.has(act))) return null;
  if (isEmpty(text) && isProse(suspended.request)) return null;
  const before: Request = { ...suspended.request, phase: "gathering", attempts: 0 };
  const request = hearValues({ request: before, text, surroundings, isCorrection: false });
  const isTold = JSON.stringify(request.values) !== JSON.stringify(before.values);
  if (!isTold && choice.kind !== "tool") return null;
  return advance({ dialogue: { ...dialogue, suspended: null }, request });
}

function isEmpty(text: string): boolean {
  const utterance = readUtterance(text);
  return utterance.meaning.stems.size === 0 && !/\d/.test(utterance.text);
}

/** "lovely" may be heard as the name of anything; a day or a number is what it is. */
function isProse({ tool, askedKey }: Request): boolean {
  const kind = tool.wanted.find(({ key }) => key === askedKey)?.kind ?? "phrase";
  return ["phrase", "sentence", "person", "first-name", "last-name", "place", "address"].includes(kind);
}
