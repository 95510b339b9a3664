import type { CallTranscript } from "@callhook/core";
import type { Transaction } from "../connection.ts";
import { connectionOf, type Database, jobsOf } from "../database.ts";
import { countToolCalls } from "../plans/count-tool-calls.ts";
import type { Scope } from "../scope.ts";
import { queueDeliveries } from "../webhooks/queue-deliveries.ts";
import { callKey } from "./addition.ts";
import type { CallNews } from "./call-news.ts";
import { callMissing } from "./call-row.ts";
import { holdCalls } from "./hold-calls.ts";
import { type RecordedCall, toolCallRow, transcriptColumns } from "./recorded-rows.ts";
import { upsertToolCalls, upsertTranscripts } from "./upsert-recorded.ts";

export type TranscriptRecord = { callId: string; transcript: CallTranscript };

/** What the events of a call tell. */
export type CallRecording = CallNews & { transcript: CallTranscript };

/** `saved`, `unchanged` where one that knows as much or more is there already, `gone` where there is no such call. */
export type SaveResult = "saved" | "unchanged" | "gone";

type Known = CallRecording & { call: RecordedCall };

/**
 * Saves the transcripts of some calls and their tool calls in one transaction, and with the end of a call what
 * webhooks are to be told of it, and that it is to be analysed. Answers what came of each, in their order.
 */
export async function saveTranscripts(options: {
  database: Database;
  recordings: readonly CallRecording[];
}): Promise<SaveResult[]> {
  const { database, recordings } = options;
  await jobsOf(database).ready();
  return connectionOf(database).transaction(async (transaction) => {
    const held = await holdCalls({ transaction, calls: recordings });
    const found = new Map(held.map((call) => [callKey(call), call]));
    const known = recordings.flatMap((recording) => {
      const call = found.get(callKey(recording));
      return call === undefined ? [] : [{ ...recording, call }];
    });
    const saved = await insertTranscripts(transaction, known);
    const news = known.filter((recording) => saved.has(callKey(recording)));
    await saveToolCalls({ transaction, database, news });
    for (const recording of news) await noteEnd({ transaction, database, recording });
    return recordings.map((recording) => {
      if (saved.has(callKey(recording))) return "saved";
      return found.has(callKey(recording)) ? "unchanged" : "gone";
    });
  });
}

/** The keys of those that are news. In one order for all, so that no two who save ever wait for each other. */
async function insertTranscripts(transaction: Transaction, known: Known[]): Promise<Set<string>> {
  const recordedAt = new Date();
  const rows = known
    .toSorted((one, other) => (callKey(one) < callKey(other) ? -1 : 1))
    .map(({ workspaceId, callId, ...recording }) => {
      return { workspaceId, callId, ...transcriptColumns(recording), recordedAt };
    });
  return new Set((await upsertTranscripts(transaction, rows)).map(callKey));
}

async function saveToolCalls(options: {
  transaction: Transaction;
  database: Database;
  news: Known[];
}): Promise<void> {
  const { transaction, database, news } = options;
  const rows = news.flatMap(({ workspaceId, call, transcript }) =>
    transcript.toolCalls.map((toolCall) => toolCallRow({ scope: { workspaceId }, call, toolCall })),
  );
  const added = await upsertToolCalls(transaction, rows);
  const workspaces = [...Map.groupBy(added, ({ workspaceId }) => workspaceId)];
  for (const [workspaceId, ofWorkspace] of workspaces.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const startedAt = ofWorkspace.map((row) => row.startedAt);
    await countToolCalls({ transaction, scope: { database, workspaceId }, startedAt });
  }
}

async function noteEnd(options: {
  transaction: Transaction;
  database: Database;
  recording: CallRecording;
}): Promise<void> {
  const { transaction, database, recording } = options;
  const { workspaceId, callId, transcript } = recording;
  if (transcript.status !== "ended") return;
  const scope = { database, workspaceId };
  await queueDeliveries({ transaction, scope, callId, event: "call.ended", occasion: 1 });
  await jobsOf(database).callToAnalyse({ transaction, request: { workspaceId, callId, again: false } });
}

/** The same for one call; false where its transcript was no news. */
export async function saveTranscript(options: TranscriptRecord & { scope: Scope }): Promise<boolean> {
  const { scope, callId, transcript } = options;
  const { database, workspaceId } = scope;
  const [result] = await saveTranscripts({ database, recordings: [{ workspaceId, callId, transcript }] });
  if (result === "gone") throw callMissing();
  return result === "saved";
}
