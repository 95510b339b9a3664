import type { ConversationPart } from "@callhook/agents";
import type { ToolOutcome } from "@callhook/core";

type ToolCalled = Extract<ConversationPart, { type: "tool-called" }>;

/** The chunks of the AI SDK's UI message stream, protocol version 1. */
export async function* uiChunks(options: {
  parts: AsyncIterable<ConversationPart>;
  callId: string;
  messageId: string;
  /** The tool call that was decided just now: it is shown already, and what comes of it belongs to it. */
  decided: { toolCallId: string; approved: boolean } | null;
}): AsyncGenerator<object> {
  const { parts, callId, messageId, decided } = options;
  const text = createTextParts();
  const shown = createShownCalls(decided);
  let isInterrupted = false;
  let isEnding = false;
  yield { type: "start", messageId };
  yield { type: "data-call", id: callId, data: { callId } };
  yield { type: "start-step" };
  if (decided?.approved === false) yield { type: "tool-output-denied", toolCallId: decided.toolCallId };
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
    if (part.type === "call-ending") isEnding = true;
    if (part.type === "turn-finished") isInterrupted = part.interrupted;
  }
  yield* text.end();
  if (isEnding) yield { type: "data-call", id: callId, data: { callId, hasEnded: true } };
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

function createShownCalls(decided: { toolCallId: string; approved: boolean } | null) {
  let waiting = decided?.approved === true ? decided.toolCallId : null;
  const shownAs = new Map<string, string>();
  return {
    *called({ toolCallId, functionName, toolName, arguments: input }: ToolCalled): Generator<object> {
      if (waiting !== null) {
        shownAs.set(toolCallId, waiting);
        waiting = null;
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
