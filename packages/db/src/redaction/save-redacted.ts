import {
  type CallTranscript,
  foldTranscript,
  type Redact,
  redactEvent,
  redactVariables,
  type TranscriptEvent,
} from "@callhook/core";
import { and, eq } from "drizzle-orm";
import { callFromRow, isCall } from "../calls/call-row.ts";
import { rowOfEvent } from "../calls/event-row.ts";
import { waitingBriefly } from "../calls/hold-calls.ts";
import { saveTranscript } from "../calls/save-transcripts.ts";
import type { Transaction } from "../connection.ts";
import { connectionOf, databaseIn, jobsOf } from "../database.ts";
import { forgetCalls } from "../echo/forget-calls.ts";
import { forgetRuns } from "../ledger/forget-runs.ts";
import { callEvents } from "../schema/call-events.ts";
import { calls } from "../schema/calls.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import { holdWorkspaces } from "../workspaces/hold-workspaces.ts";

export type RedactedRecord = {
  callId: string;
  events: readonly TranscriptEvent[];
  redact: Redact;
};

/** Not news when a transcript that knows as much or more is there already; with the transcript that was to be saved. */
export type SavedRedacted = { isNews: boolean; transcript: CallTranscript };

/**
 * Saves the transcript of an ended call with what is to be replaced replaced, in its events and in everything else that
 * is kept of it too: in one transaction, so that there is no moment in which only one of them is clean.
 */
export async function saveRedacted(options: RedactedRecord & { scope: Scope }): Promise<SavedRedacted> {
  const { scope, callId, redact } = options;
  const { database } = scope;
  const events = options.events.map((event) => redactEvent(event, redact));
  const changed = events.filter((event, index) => event !== options.events[index]);
  const transcript = foldTranscript(events);
  await jobsOf(database).ready();
  return connectionOf(database).transaction(async (transaction) => {
    await transaction.execute(waitingBriefly);
    await holdWorkspaces({ transaction, workspaceIds: [scope.workspaceId] });
    await redactCall({ transaction, scope, callId, redact });
    for (const event of changed) await replaceEvent({ transaction, scope, callId, event });
    await forgetCalls({ transaction, workspaceId: scope.workspaceId, callIds: [callId] });
    // Until then it tells what became of a tool call whose process was lost.
    if (transcript.toolCalls.every(({ outcome }) => outcome !== null)) {
      await forgetRuns({ transaction, workspaceId: scope.workspaceId, callIds: [callId] });
    }
    const within = { ...scope, database: databaseIn({ database, transaction }) };
    const isNews = await saveTranscript({ scope: within, callId, transcript });
    return { isNews, transcript };
  });
}

type OneCall = { transaction: Transaction; scope: Scope; callId: string };

/** Holds the call's row from here on, so that nothing is added meanwhile. */
async function redactCall(options: OneCall & { redact: Redact }): Promise<void> {
  const { transaction, redact } = options;
  const [row] = await transaction.select().from(calls).where(isCall(options)).for("no key update");
  if (row === undefined) return;
  const { from, variables } = callFromRow(row);
  await transaction
    .update(calls)
    .set({
      from: from === null ? null : storableText(redact(from)),
      variables: redactVariables(variables, redact),
    })
    .where(isCall(options));
}

async function replaceEvent(options: OneCall & { event: TranscriptEvent }): Promise<void> {
  const { transaction, scope, callId, event } = options;
  const { workspaceId } = scope;
  const { payload } = rowOfEvent({ workspaceId, callId, event });
  await transaction
    .update(callEvents)
    .set({ payload })
    .where(
      and(
        eq(callEvents.workspaceId, workspaceId),
        eq(callEvents.callId, callId),
        eq(callEvents.sequence, event.sequence),
      ),
    );
}
