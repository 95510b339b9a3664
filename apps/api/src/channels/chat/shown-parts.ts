import type { UiPart } from "./chat-schema.ts";

/**
 * What a message shows, as the chunks that show it again. It is what the page itself has told of its message, and goes
 * to nobody but those who may hold this very call.
 */
export function* shownParts(parts: readonly UiPart[]): Generator<object> {
  for (const [index, part] of parts.entries()) {
    if (part.type === "step-start") yield { type: "start-step" };
    if (part.type === "text") yield* shownText({ id: `shown-${index}`, text: part.text ?? "" });
    if (part.type === "dynamic-tool") yield* shownCard(part);
  }
}

function* shownText({ id, text }: { id: string; text: string }): Generator<object> {
  yield { type: "text-start", id };
  yield { type: "text-delta", id, delta: text };
  yield { type: "text-end", id };
}

function* shownCard(part: UiPart): Generator<object> {
  const { toolCallId, toolName, title, input, approval, state, output, errorText } = part;
  yield { type: "tool-input-available", toolCallId, toolName, title, input, dynamic: true };
  if (approval !== undefined) {
    const { id: approvalId, approved, requestReason: reason } = approval;
    yield { type: "tool-approval-request", approvalId, toolCallId, reason };
    if (approved !== undefined) yield { type: "tool-approval-response", approvalId, approved };
  }
  if (state === "output-available")
    yield { type: "tool-output-available", toolCallId, output, dynamic: true };
  if (state === "output-error") yield { type: "tool-output-error", toolCallId, errorText, dynamic: true };
  if (state === "output-denied") yield { type: "tool-output-denied", toolCallId };
}
