import { confirmQuestion } from "../speak/confirm-question.ts";
import { joinSentences } from "../speak/join-sentences.ts";
import { doubtOf, isUnsettled } from "../understand/doubt.ts";
import { saying, type Dialogue, type Move, type Request } from "./dialogue.ts";

/** A write that the words may not ask for is read back first; one that they forbid is left. */
export function holdBack(options: { before: Dialogue; move: Move; text: string }): Move {
  const { before, move, text } = options;
  const { request } = move.dialogue;
  const isAnswer = before.request?.phase === "gathering";
  const doubt = move.call?.tool.changes
    ? (doubtOf(text, move.call.tool) ?? (isAnswer && isUnsettled(text) ? "uncertain" : null))
    : null;
  if (doubt === null || !request) return move;
  if (doubt === "forbidden")
    return saying(
      { ...move.dialogue, request: null, offer: null },
      "All right, I haven't done anything. Is there anything else I can help with?",
    );
  const confirming: Request = { ...request, phase: "confirming", askedKey: null, attempts: 0 };
  return saying(
    { ...move.dialogue, request: confirming },
    joinSentences(move.say, confirmQuestion(confirming)),
  );
}
