import type { TranscriptEvent } from "@callhook/core";
import { asc } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { callEvents } from "../schema/call-events.ts";
import { callKey } from "./addition.ts";
import type { CallNews } from "./call-news.ts";
import { isOneOf } from "./call-row.ts";
import { eventFromRow } from "./event-row.ts";

/** The events of some calls, in the order of the calls and within each in theirs; none for a call that does not exist. */
export async function eventsOfCalls(options: {
  database: Database;
  calls: readonly CallNews[];
}): Promise<TranscriptEvent[][]> {
  const { workspaceId, callId, sequence, at, payload } = callEvents;
  const rows = await connectionOf(options.database)
    .select({ workspaceId, callId, sequence, at, payload })
    .from(callEvents)
    .where(isOneOf(options.calls, { workspaceId, callId }))
    .orderBy(asc(sequence));
  const byCall = Map.groupBy(rows, callKey);
  return options.calls.map((call) => (byCall.get(callKey(call)) ?? []).map(eventFromRow));
}
