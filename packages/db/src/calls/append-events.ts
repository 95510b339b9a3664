import {
  CallhookError,
  fieldIssues,
  type TranscriptEvent,
  type TranscriptEventDraft,
  type TranscriptStepInput,
  transcriptEventDraftSchema,
} from "@callhook/core";
import { and, eq, inArray, or } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { callEvents } from "../schema/call-events.ts";
import type { Scope } from "../scope.ts";
import { type CallRow, lockCall } from "./call-row.ts";
import { eventFromRow, toolCallIdOf } from "./event-row.ts";
import { numberEvents } from "./number-events.ts";
import { writeEvents } from "./write-events.ts";

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
  return connectionOf(scope.database).transaction(async (transaction) => {
    const call = await lockCall({ transaction, scope, callId });
    if (onlyIfIdleSince !== undefined && !isIdle({ call, since: onlyIfIdleSince })) return [];
    const known = await eventsConcerning({ transaction, scope, call, drafts });
    const { nextSequence, eventCount } = call;
    const state = { nextSequence, eventCount, isEnded: call.status === "ended", known };
    const numbered = numberEvents({ state, drafts, now: new Date() });
    if (numbered.added.length > 0) await writeEvents({ transaction, scope, callId, numbered });
    return numbered.events;
  });
}

function parseDrafts(events: NewEvent[]): TranscriptEventDraft[] {
  const drafts = draftsSchema.safeParse(events);
  if (drafts.success) return drafts.data;
  const message = "These events cannot be recorded as they are.";
  const issues = fieldIssues(drafts.error, "events");
  throw new CallhookError({ code: "invalid-input", message, issues });
}

function isIdle({ call, since }: { call: CallRow; since: Date }): boolean {
  return call.status === "active" && call.lastActiveAt < since;
}

async function eventsConcerning(options: {
  transaction: Transaction;
  scope: Scope;
  call: CallRow;
  drafts: TranscriptEventDraft[];
}): Promise<TranscriptEvent[]> {
  const { transaction, scope, call, drafts } = options;
  const sequences = drafts.flatMap(({ sequence }) => sequence ?? []);
  const finished = drafts.flatMap((draft) =>
    draft.type === "tool-finished" ? (toolCallIdOf(draft) ?? []) : [],
  );
  const isEnded = call.status === "ended";
  if (sequences.length === 0 && finished.length === 0 && !isEnded) return [];
  const rows = await transaction
    .select()
    .from(callEvents)
    .where(
      and(
        eq(callEvents.workspaceId, scope.workspaceId),
        eq(callEvents.callId, call.id),
        or(
          sequences.length === 0 ? undefined : inArray(callEvents.sequence, sequences),
          finished.length === 0 ? undefined : inArray(callEvents.toolCallId, finished),
          isEnded ? eq(callEvents.type, "call-ended") : undefined,
        ),
      ),
    );
  return rows.map(eventFromRow);
}
