import {
  CallhookError,
  fieldIssues,
  type TranscriptEvent,
  type TranscriptEventDraft,
  type TranscriptStepInput,
  transcriptEventDraftSchema,
} from "@callhook/core";
import { z } from "zod";
import { appendsOf } from "../database.ts";
import type { Scope } from "../scope.ts";

/** A step to record. Its number and time are given here when they are left out. */
export type NewEvent = TranscriptStepInput & { sequence?: number | undefined; at?: string | undefined };

export type CallAddition = {
  callId: string;
  events: NewEvent[];
  /** Append only if the call is active and nothing arrived since then; otherwise nothing happens. */
  onlyIfIdleSince?: Date | undefined;
};

const draftsSchema = z.array(transcriptEventDraftSchema);

/** Everything or nothing: the events, the job that has the call recorded, and the word to those who follow it. */
export async function appendEvents(options: CallAddition & { scope: Scope }): Promise<TranscriptEvent[]> {
  const { scope, callId, onlyIfIdleSince } = options;
  const drafts = parseDrafts(options.events);
  if (drafts.length === 0) return [];
  const { workspaceId } = scope;
  return appendsOf(scope.database).add({ workspaceId, callId, drafts, onlyIfIdleSince });
}

function parseDrafts(events: NewEvent[]): TranscriptEventDraft[] {
  const drafts = draftsSchema.safeParse(events);
  if (drafts.success) return drafts.data;
  const message = "These events cannot be recorded as they are.";
  const issues = fieldIssues(drafts.error, "events");
  throw new CallhookError({ code: "invalid-input", message, issues });
}
