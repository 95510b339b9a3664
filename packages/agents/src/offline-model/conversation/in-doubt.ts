import { confirmQuestion } from "../speak/confirm-question.ts";
import { joinSentences } from "../speak/join-sentences.ts";
import { doubtOf } from "../understand/doubt.ts";
import { saying, type Move, type Request } from "./dialogue.ts";

/** A write that the words may not ask for is read back first; one that they forbid is left. */
export function holdBack(options: { move: Move; text: string }): Move {
  const { move, text } = options;
  const { request } = move.dialogue;
  const doubt = move.call?.tool.changes ? doubtOf(text, move.call.tool) : null;
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
