import type { TranscriptEvent } from "@callhook/core";
import { sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { jobsOf } from "../database.ts";
import { insertBatches } from "../insert-batches.ts";
import { callEvents } from "../schema/call-events.ts";
import { calls } from "../schema/calls.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import { notifyOfNews } from "./call-news.ts";
import { isCall } from "./call-row.ts";
import { rowOfEvent } from "./event-row.ts";
import type { NumberedEvents } from "./number-events.ts";

/** The events' rows, the call's job and the news, in the transaction that has created or locked the call. */
export async function writeEvents(options: {
  transaction: Transaction;
  scope: Scope;
  callId: string;
  numbered: NumberedEvents;
}): Promise<void> {
  const { transaction, scope, callId, numbered } = options;
  const { workspaceId } = scope;
  const { nextSequence, eventCount } = numbered;
  const rows = numbered.added.map((event) => rowOfEvent({ scope, callId, event }));
  for (const batch of insertBatches(rows)) await transaction.insert(callEvents).values(batch);
  await transaction
    .update(calls)
    .set({ nextSequence, eventCount, lastActiveAt: sql`now()`, ...endOf(numbered.added) })
    .where(isCall({ scope, callId }))
    .returning({ notified: notifyOfNews({ workspaceId, callId }) });
  await jobsOf(scope.database).callHasNews({ transaction, workspaceId, callId });
}

function endOf(added: TranscriptEvent[]) {
  const end = added.find((event) => event.type === "call-ended");
  if (end === undefined) return {};
  return { status: "ended" as const, endedAt: new Date(end.at), endReason: storableText(end.reason) };
}
