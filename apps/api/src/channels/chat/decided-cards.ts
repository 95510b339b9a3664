import { canonicalJson, type JsonValue, type TranscriptStep } from "@callhook/core";
import type { ChatDecision } from "./read-chat.ts";

/** A tool call that the chat shows and the person has decided; what it asked for is null where nobody knows it. */
export type DecidedCard = ChatDecision & { asked: string | null };

export function decidedCards(options: {
  steps: readonly TranscriptStep[];
  decisions: readonly ChatDecision[];
}): DecidedCard[] {
  const { steps, decisions } = options;
  return decisions.map((decision) => {
    const called = steps.find(
      (step) => step.type === "tool-called" && step.toolCallId === decision.toolCallId,
    );
    return { ...decision, asked: called?.type === "tool-called" ? askedFor(called) : null };
  });
}

/** The same for two tool calls that ask for the same. */
export function askedFor(toolCall: { functionName: string; arguments: JsonValue }): string {
  return canonicalJson([toolCall.functionName, toolCall.arguments]);
}
