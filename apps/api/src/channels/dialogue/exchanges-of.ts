import type { JsonValue, TranscriptStep } from "@callhook/core";

export type HandedOverCall = { toolCallId: string; toolName: string; arguments: JsonValue };

/** What the caller said, or a platform's tool brought, and all that the agent answered to it. */
export type Exchange = {
  turn: number;
  /** Null where no caller's words began it. */
  callerText: string | null;
  /** The platform's tool calls whose results began it. */
  resultsOf: string[];
  said: string[];
  handedOver: HandedOverCall[];
  /** Whether it was stopped before its end, and how much of its last words was heard; null where it was not. */
  cutOff: { heardText: string | null } | null;
};

/** A call as exchanges, in order; the first is what the agent said before anybody spoke to it. */
export function exchangesOf(steps: readonly TranscriptStep[]): Exchange[] {
  const exchanges = [openExchange(0)];
  const platformCalls = new Set<string>();
  for (const step of steps) {
    if (step.type === "tool-called" && step.runBy === "platform") platformCalls.add(step.toolCallId);
    const begun = beginningOf(step, platformCalls);
    if (begun) beginExchange(exchanges, step);
  }
  for (const step of steps) addTo(exchanges, step);
  return exchanges;
}

function beginningOf(step: TranscriptStep, platformCalls: ReadonlySet<string>): boolean {
  if (step.type === "caller-spoke") return step.isBackchannel !== true;
  return step.type === "tool-finished" && platformCalls.has(step.toolCallId);
}

/** Steps of one turn begin one exchange; words that a service put on record without a turn begin their own. */
function beginExchange(exchanges: Exchange[], step: TranscriptStep): void {
  const turn = "turn" in step ? step.turn : undefined;
  const last = exchanges.at(-1);
  const known = turn === undefined ? undefined : exchanges.find((exchange) => exchange.turn === turn);
  const exchange = known ?? openExchange(turn ?? last?.turn ?? 0);
  if (known === undefined) exchanges.push(exchange);
  if (step.type === "caller-spoke") {
    exchange.callerText = exchange.callerText === null ? step.text : `${exchange.callerText} ${step.text}`;
  }
  if (step.type === "tool-finished") exchange.resultsOf.push(step.toolCallId);
}

function addTo(exchanges: Exchange[], step: TranscriptStep): void {
  if (!("turn" in step)) return;
  const { turn } = step;
  const exchange = exchanges.findLast((candidate) => turn === undefined || candidate.turn <= turn);
  if (exchange === undefined) return;
  if (step.type === "agent-spoke") {
    exchange.said.push(step.text);
    exchange.cutOff = null;
  }
  if (step.type === "agent-interrupted") {
    exchange.cutOff = { heardText: step.heardText };
    // Words of which nothing was heard were not said.
    if (step.heardText === "") exchange.said.pop();
  }
  if (step.type === "tool-called" && step.runBy === "platform") {
    const { toolCallId, toolName, arguments: given } = step;
    exchange.handedOver.push({ toolCallId, toolName, arguments: given });
  }
}

function openExchange(turn: number): Exchange {
  return { turn, callerText: null, resultsOf: [], said: [], handedOver: [], cutOff: null };
}
