import {
  CallhookError,
  type TranscriptEvent,
  type TranscriptStep,
  transcriptStepSchema,
} from "@callhook/core";
import type { callEvents } from "../schema/call-events.ts";
import { storableText } from "../storable-text.ts";
import { unreadableBecause } from "../unreadable-because.ts";
import type { CallNews } from "./call-news.ts";

export type EventRow = typeof callEvents.$inferSelect;

/**
 * What stands beside the payload of an event that cannot be read: it was damaged, or a newer version wrote it, which
 * may have types of its own.
 */
export type UnreadableEvent = { sequence: number; at: string; type: string; toolCallId: string | null };

/** What of some events can be read, and what is known of the others; both in the order of the rows. */
export type ReadableEvents = { events: TranscriptEvent[]; unreadable: UnreadableEvent[] };

type EventContent = Pick<EventRow, "payload" | "sequence" | "at">;
type ReadRow = EventContent & Pick<UnreadableEvent, "type" | "toolCallId">;

/** For whoever needs all of a call: throws `internal`, which names the event and repeats nothing of it. */
export function eventFromRow({ payload, sequence, at }: EventContent): TranscriptEvent {
  const step = transcriptStepSchema.safeParse(payload);
  if (step.success) return { ...step.data, sequence, at: at.toISOString() };
  const message = `Event ${sequence} of this call ${unreadableBecause(step.error)}.`;
  throw new CallhookError({ code: "internal", message, cause: step.error });
}

/** In place of nothing at all, where some of it is damaged. */
export function readableEvents(rows: readonly ReadRow[]): ReadableEvents {
  const found: ReadableEvents = { events: [], unreadable: [] };
  for (const { payload, sequence, type, toolCallId, ...row } of rows) {
    const at = row.at.toISOString();
    const step = transcriptStepSchema.safeParse(payload);
    if (step.success) found.events.push({ ...step.data, sequence, at });
    else found.unreadable.push({ sequence, at, type, toolCallId });
  }
  return found;
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
