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
  const utterance = readUtterance(text);
  const isEmpty = utterance.meaning.stems.size === 0 && !/\d/.test(utterance.text);
  if (isEmpty || /\?\s*$/.test(text) || closing.some((act) => acts.has(act))) return null;
  const before: Request = { ...suspended.request, phase: "gathering", attempts: 0 };
  const request = hearValues({ request: before, text, surroundings, isCorrection: false });
  const isTold = JSON.stringify(request.values) !== JSON.stringify(before.values);
  if (!isTold && choice.kind !== "tool") return null;
  return advance({ dialogue: { ...dialogue, suspended: null }, request });
}
