import { tellFailure } from "../speak/tell-failure.ts";
import { tellResult } from "../speak/tell-result.ts";
import { questionFor } from "../speak/question-for.ts";
import type { CallOutcome } from "./call-outcome.ts";
import { saying, type Dialogue, type Move, type Request, type Surroundings } from "./dialogue.ts";
import { hear } from "./hear.ts";
import { joinSentences } from "../speak/join-sentences.ts";

/** A tool call that was really made: what the conversation holds is the truth, whoever decided it. */
export function learnCall(options: {
  dialogue: Dialogue;
  toolName: string;
  values: Record<string, unknown>;
  surroundings: Surroundings;
}): Dialogue {
  const { dialogue, toolName, surroundings } = options;
  const tool = surroundings.tools.find((offered) => offered.name === toolName);
  if (!tool) return dialogue;
  const values = Object.fromEntries(Object.entries(options.values).filter(isPlainEntry));
  const halves = dialogue.request?.tool === tool ? dialogue.request.halves : {};
  const request: Request = {
    tool,
    values,
    halves,
    phase: "calling",
    askedKey: null,
    attempts: 0,
    outcome: null,
  };
  return { ...dialogue, request, ...remembered({ dialogue, request }) };
}

function remembered(options: {
  dialogue: Dialogue;
  request: Request;
}): Pick<Dialogue, "last" | "lastChange"> {
  const { dialogue, request } = options;
  return { last: request, lastChange: request.tool.changes ? request : dialogue.lastChange };
}

function isPlainEntry(entry: [string, unknown]): entry is [string, string | number | boolean] {
  return ["string", "number", "boolean"].includes(typeof entry[1]);
}

/** Tells what came back and goes on: with what was also asked for, or by asking what else. */
export function learnOutcome(options: {
  dialogue: Dialogue;
  toolName: string;
  outcome: CallOutcome;
  surroundings: Surroundings;
}): Move {
  const { outcome, surroundings } = options;
  const { request } = options.dialogue;
  if (!request || request.tool.name !== options.toolName)
    return saying(options.dialogue, "Is there anything else I can help with?");
  const done: Request = { ...request, phase: "done", outcome };
  const dialogue: Dialogue = {
    ...options.dialogue,
    ...remembered({ dialogue: options.dialogue, request: done }),
  };
  if (outcome.status === "failed") return tellFailed({ dialogue, request: done, outcome });
  const told = outcome.say || tellResult({ tool: request.tool, values: request.values, data: outcome.data });
  return goOn({ dialogue: { ...dialogue, request: done }, told, surroundings });
}

function goOn(options: { dialogue: Dialogue; told: string; surroundings: Surroundings }): Move {
  const { dialogue, told, surroundings } = options;
  const [next, ...waiting] = dialogue.waiting;
  if (next === undefined)
    return saying(dialogue, joinSentences(told, "Is there anything else I can help with?"));
  const move = hear({ dialogue: { ...dialogue, waiting: [] }, text: next, surroundings });
  const say = joinSentences(told, move.say);
  return {
    ...move,
    say,
    dialogue: { ...move.dialogue, waiting: [...move.dialogue.waiting, ...waiting], lastSaid: say },
  };
}

function tellFailed(options: {
  dialogue: Dialogue;
  request: Request;
  outcome: Extract<CallOutcome, { status: "failed" }>;
}): Move {
  const { dialogue, request, outcome } = options;
  if (outcome.reason === "needs-confirmation") {
    const readBack = outcome.detail || outcome.say || "I need your confirmation before I do this.";
    return saying(
      { ...dialogue, request: { ...request, phase: "confirming" } },
      joinSentences(readBack, /\?\s*$/.test(readBack) ? "" : "Shall I go ahead?"),
    );
  }
  const problem =
    outcome.reason === "invalid-arguments"
      ? outcome.problems.find((one) => request.tool.wanted.some((wanted) => wanted.key === one.parameter))
      : undefined;
  const wanted = request.tool.wanted.find((one) => one.key === problem?.parameter);
  if (wanted) {
    const { [wanted.key]: _refused, ...values } = request.values;
    const asking: Request = { ...request, values, phase: "gathering", askedKey: wanted.key, attempts: 1 };
    return saying(
      { ...dialogue, request: asking },
      `I'm sorry, that didn't work yet, so nothing was done. ${problem?.ask || questionFor(wanted)}`,
    );
  }
  const mayRetry = outcome.next === "offer-to-try-again" || (outcome.next === "" && !request.tool.changes);
  const offer: Request | null = mayRetry ? { ...request, phase: "gathering", outcome: null } : null;
  return saying({ ...dialogue, request, offer }, tellFailure({ tool: request.tool, outcome, mayRetry }));
}
