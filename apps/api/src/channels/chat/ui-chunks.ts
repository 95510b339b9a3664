import type { ConversationPart } from "@callhook/agents";
import type { ToolOutcome } from "@callhook/core";
import { askedFor, type DecidedCard } from "./decided-cards.ts";
import type { ShownAs } from "./shown-as.ts";
import { shownParts } from "./shown-parts.ts";

type CallEnding = Extract<ConversationPart, { type: "call-ending" }>;
type ToolCalled = Extract<ConversationPart, { type: "tool-called" }>;

/** The chunks of the AI SDK's UI message stream, protocol version 1. */
export async function* uiChunks(options: {
  parts: AsyncIterable<ConversationPart>;
  callId: string;
  /** What comes of each card that was decided belongs to it. */
  place: ShownAs;
}): AsyncGenerator<object> {
  const { parts, callId } = options;
  const { messageId, before, decided } = options.place;
  const text = createTextParts();
  const shown = createShownCalls(decided);
  let isInterrupted = false;
  let ending: CallEnding | null = null;
  yield { type: "start", messageId };
  yield { type: "data-call", id: callId, data: { callId } };
  yield* shownParts(before);
  yield { type: "start-step" };
  for (const { toolCallId, approved } of decided) {
    if (!approved) yield { type: "tool-output-denied", toolCallId };
  }
  for await (const part of parts) {
    if (part.type === "text") yield* text.add(part.text);
    if (part.type === "tool-called") {
      yield* text.end();
      yield* shown.called(part);
    }
    if (part.type === "tool-finished") yield* shown.finished(part);
    if (part.type === "approval-wanted") {
      const { toolCallId, question: reason } = part;
      yield { type: "tool-approval-request", approvalId: toolCallId, toolCallId, reason };
    }
    if (part.type === "call-ending") ending = part;
    if (part.type === "turn-finished") {
      // Several decisions are as many turns, and the words of each are a text of their own.
      yield* text.end();
      isInterrupted = part.interrupted;
    }
  }
  yield* text.end();
  if (ending !== null) {
    const { transferTo } = ending;
    yield { type: "data-call", id: callId, data: { callId, hasEnded: true, transferTo } };
  }
  yield { type: "finish-step" };
  yield isInterrupted ? { type: "abort", reason: "interrupted" } : { type: "finish", finishReason: "stop" };
}

/** Words between two tool calls are one text. */
function createTextParts() {
  let count = 0;
  let isOpen = false;
  return {
    *add(delta: string): Generator<object> {
      if (!isOpen) {
        count += 1;
        isOpen = true;
        yield { type: "text-start", id: String(count) };
      }
      yield { type: "text-delta", id: String(count), delta };
    },
    *end(): Generator<object> {
      if (isOpen) yield { type: "text-end", id: String(count) };
      isOpen = false;
    },
  };
}

/** A call that was approved runs under an id of its own, and is known by what it asks for. */
function createShownCalls(decided: readonly DecidedCard[]) {
  const waiting = new Map(
    decided.flatMap((card) => (card.approved ? [[card.asked, card.toolCallId] as const] : [])),
  );
  const shownAs = new Map<string, string>();
  return {
    *called(part: ToolCalled): Generator<object> {
      const { toolCallId, functionName, toolName, arguments: input } = part;
      const asked = askedFor(part);
      const card = waiting.get(asked);
      if (card !== undefined) {
        shownAs.set(toolCallId, card);
        waiting.delete(asked);
        return;
      }
      const call = { toolCallId, toolName: functionName, title: toolName, dynamic: true };
      yield { type: "tool-input-available", ...call, input };
    },
    *finished(part: { toolCallId: string; outcome: ToolOutcome }): Generator<object> {
      const { outcome } = part;
      const toolCallId = shownAs.get(part.toolCallId) ?? part.toolCallId;
      // Nothing ran yet: what is asked of the person follows as a request for approval.
      if (outcome.status === "failed" && outcome.reason === "needs-confirmation") return;
      if (outcome.status === "succeeded") {
        yield { type: "tool-output-available", toolCallId, output: outcome.value, dynamic: true };
      } else yield { type: "tool-output-error", toolCallId, errorText: outcome.message, dynamic: true };
    },
  };
}
