import type { CallTranscript, TranscriptEvent } from "@callhook/core";
import { and, asc, eq, gt, inArray, or } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { callEvents } from "../schema/call-events.ts";
import { calls } from "../schema/calls.ts";
import { transcripts } from "../schema/transcripts.ts";
import type { Scope } from "../scope.ts";
import type { Call } from "./call.ts";
import { callFromRow, callNotFound, isCall } from "./call-row.ts";
import { eventFromRow, type EventRow, type ReadableEvents, readableEvents } from "./event-row.ts";

type OneCall = { scope: Scope; callId: string };

export type EventRange = {
  callId: string;
  afterSequence?: number | undefined;
  /** Numbers before that which are asked for as well. */
  missing?: readonly number[] | undefined;
};
type Range = EventRange & { scope: Scope };

export async function getCall({ scope, callId }: OneCall): Promise<Call> {
  const [row] = await connectionOf(scope.database).select().from(calls).where(isCall({ scope, callId }));
  return row === undefined ? callNotFound() : callFromRow(row);
}

export async function readEvents(range: Range): Promise<TranscriptEvent[]> {
  return (await eventRows(range)).map(eventFromRow);
}

export async function readReadableEvents(range: Range): Promise<ReadableEvents> {
  return readableEvents(await eventRows(range));
}

async function eventRows(options: Range): Promise<EventRow[]> {
  const { scope, callId, afterSequence = 0, missing = [] } = options;
  const isOfCall = and(eq(callEvents.workspaceId, scope.workspaceId), eq(callEvents.callId, callId));
  // The call is named on either side, so that the index answers both.
  const isNew = and(isOfCall, gt(callEvents.sequence, afterSequence));
  const wasMissing = and(isOfCall, inArray(callEvents.sequence, [...missing]));
  const rows = await connectionOf(scope.database)
    .select()
    .from(callEvents)
    .where(missing.length === 0 ? isNew : or(isNew, wasMissing))
    .orderBy(asc(callEvents.sequence));
  // A call has its first event from the moment it exists, so only an unknown call is empty from the start.
  if (rows.length === 0) await getCall({ scope, callId });
  return rows;
}

export async function readRecordedTranscript({ scope, callId }: OneCall): Promise<CallTranscript | null> {
  const [row] = await connectionOf(scope.database)
    .select({ transcript: transcripts.transcript })
    .from(transcripts)
    .where(and(eq(transcripts.workspaceId, scope.workspaceId), eq(transcripts.callId, callId)));
  if (row !== undefined) return asTranscript(row.transcript);
  await getCall({ scope, callId });
  return null;
}

/** Guaranteed by `saveTranscript`, the only writer of this column; older ones knew nothing of model replies. */
function asTranscript(stored: unknown): CallTranscript {
  const transcript = stored as CallTranscript;
  return { ...transcript, modelReplies: transcript.modelReplies ?? [] };
}
