import { confirmQuestion } from "../speak/confirm-question.ts";
import { joinSentences } from "../speak/join-sentences.ts";
import { doubtOf, isUnsettled, type Doubt } from "../understand/doubt.ts";
import { hasUntakenDay } from "../understand/untaken-day.ts";
import type { OfferedTool } from "../understand/offered-tool.ts";
import { isCorrection } from "../understand/speech-acts.ts";
import { codeShapeOf } from "../values/code-shape.ts";
import { readShapedCode } from "../values/read-shaped-code.ts";
import { readUtterance } from "../values/utterance.ts";
import { takesLeave } from "./takes-leave.ts";
import { saying, type Dialogue, type Move, type Request } from "./dialogue.ts";

/** A write that the words may not ask for is read back first; one that they forbid is left. */
export function holdBack(options: { before: Dialogue; move: Move; text: string; now: Date }): Move {
  const { before, move, text, now } = options;
  const { request } = move.dialogue;
  const isAnswer = before.request?.phase === "gathering";
  const mustAsk = move.call !== null && (wasLeft(move.call, before) || (isAnswer && isParting(text)));
  const doubt =
    (move.call?.tool.changes ? doubtOfCall({ call: move.call, text, isAnswer, before, now }) : null) ??
    (mustAsk ? "uncertain" : null);
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

/** "Bye" and "haha" may be said of anything, and be no answer to what was asked. */
function isParting(text: string): boolean {
  return takesLeave(text) || /^\W*(?:ha(?:ha)+|hehe|lol)\b/i.test(text);
}

/** What was read back and not said yes to waits outside for its yes: to ask for it anew is none. */
function wasLeft({ tool, values }: NonNullable<Move["call"]>, { request, last }: Dialogue): boolean {
  const isWaiting = last?.outcome?.status === "failed" && last.outcome.reason === "needs-confirmation";
  const isSame = last?.tool === tool && JSON.stringify(last.values) === JSON.stringify(values);
  return isWaiting && isSame && request?.phase !== "confirming";
}

/** What was put off while the tool's questions were being answered is still put off. */
function doubtOfCall(options: {
  call: NonNullable<Move["call"]>;
  text: string;
  isAnswer: boolean;
  before: Dialogue;
  now: Date;
}): Doubt | null {
  const { call, text, isAnswer, before, now } = options;
  const isYes = before.request?.phase === "confirming" || before.offer !== null;
  const since = [text, ...(isAnswer ? before.heard.slice(-mostAnswers) : [])];
  const isPutOff = !isYes && since.some((said) => hasUntakenDay({ ...call, text: said, now }));
  const wasDoubted = !isYes && since.some((said) => doubtOf(said, call.tool) !== null);
  const isOpen =
    isPutOff ||
    wasDoubted ||
    (!isYes && !isAnswer && namesTwo(text, call.tool)) ||
    (isAnswer && isUnsettled(text));
  return doubtOf(text, call.tool) ?? (isOpen ? "uncertain" : null);
}

/** "Two days for K-12 and five for K-14": what belongs to which of two is asked. */
function namesTwo(text: string, { wanted }: OfferedTool): boolean {
  const said = readUtterance(text).text;
  const shapes = wanted.flatMap(({ pattern }) => codeShapeOf(pattern) ?? []);
  const [only] = shapes;
  if (!only || shapes.length > 1 || isCorrection(text)) return false;
  const codes = readShapedCode(said, only).map(({ value }) => value);
  return new Set(codes).size > 1;
}

const mostAnswers = 4;
