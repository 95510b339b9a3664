import { askFor } from "../speak/ask-for.ts";
import { confirmQuestion } from "../speak/confirm-question.ts";
import { joinSentences } from "../speak/join-sentences.ts";
import type { Values } from "../values/candidate.ts";
import { saying, type Dialogue, type Move, type Request } from "./dialogue.ts";

/** Asks for the first thing that is missing, asks to confirm where the tool wants that, or calls. */
export function advance(options: {
  dialogue: Dialogue;
  request: Request;
  before?: string;
  isConfirmed?: boolean;
}): Move {
  const { dialogue, request, before = "", isConfirmed = false } = options;
  const missing = request.tool.wanted.find(
    (wanted) => wanted.required && !(wanted.key in request.values) && wanted.preset === undefined,
  );
  if (missing) {
    const isSame = request.askedKey === missing.key;
    const asking: Request = {
      ...request,
      phase: "gathering",
      askedKey: missing.key,
      attempts: isSame ? request.attempts : 0,
    };
    return saying(
      { ...dialogue, request: asking, puzzled: 0 },
      joinSentences(before, askFor({ request: asking, wanted: missing, isFirst: request.askedKey === null })),
    );
  }
  if (request.tool.asksConfirmation && !isConfirmed) {
    const confirming: Request = { ...request, phase: "confirming", askedKey: null, attempts: 0 };
    return saying(
      { ...dialogue, request: confirming, puzzled: 0 },
      joinSentences(before, confirmQuestion(confirming)),
    );
  }
  const values = { ...presets(request), ...request.values };
  const calling: Request = { ...request, values, phase: "calling", askedKey: null, attempts: 0 };
  return {
    dialogue: { ...dialogue, request: calling, puzzled: 0 },
    say: before,
    call: { tool: request.tool, values },
  };
}

/** Required values that the schema itself presets. */
function presets(request: Request): Values {
  return Object.fromEntries(
    request.tool.wanted.flatMap(({ key, required, preset }) =>
      required && (typeof preset === "string" || typeof preset === "number" || typeof preset === "boolean")
        ? [[key, preset]]
        : [],
    ),
  );
}
