import { type TranscriptEvent, type TranscriptStep, transcriptStepSchema } from "@callhook/core";
import type { callEvents } from "../schema/call-events.ts";
import { storableText } from "../storable-text.ts";
import type { CallNews } from "./call-news.ts";

export type EventRow = typeof callEvents.$inferSelect;

export function eventFromRow({
  payload,
  sequence,
  at,
}: Pick<EventRow, "payload" | "sequence" | "at">): TranscriptEvent {
  return { ...transcriptStepSchema.parse(payload), sequence, at: at.toISOString() };
}

/** Null for one that cannot be read: it was damaged, or a newer version wrote it. */
export function readableEvent({
  payload,
  sequence,
  at,
}: Pick<EventRow, "payload" | "sequence" | "at">): TranscriptEvent | null {
  const step = transcriptStepSchema.safeParse(payload);
  return step.success ? { ...step.data, sequence, at: at.toISOString() } : null;
}

export function rowOfEvent(options: CallNews & { event: TranscriptEvent }): EventRow {
  const { workspaceId, callId, event } = options;
  const { sequence, at, ...step } = event;
  return {
    workspaceId,
    callId,
    sequence,
    at: new Date(at),
    type: step.type,
    toolCallId: toolCallIdOf(step),
    payload: step,
  };
}

/** Which tool call a step belongs to, as the column keeps it; null for steps of another kind. */
export function toolCallIdOf(step: TranscriptStep): string | null {
  return step.type === "tool-called" || step.type === "tool-finished" ? storableText(step.toolCallId) : null;
}

/** Which tool call a step answers, then or later; null for steps that answer none. */
export function answeredToolCallId(step: TranscriptStep): string | null {
  const isAnswer = step.type === "tool-finished" || step.type === "late-result-arrived";
  return isAnswer ? storableText(step.toolCallId) : null;
}
