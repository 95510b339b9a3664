import type { CallTranscript, ToolCall, ToolOutcome } from "@callhook/core";
import { and, isNotNull, lt, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { insertBatches } from "../insert-batches.ts";
import { countToolCalls } from "../plans/count-tool-calls.ts";
import { calls } from "../schema/calls.ts";
import { toolCalls } from "../schema/tool-calls.ts";
import { transcripts } from "../schema/transcripts.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import { isCall } from "./call-row.ts";

export type TranscriptRecord = { callId: string; transcript: CallTranscript };

const openingWordsLength = 200;

/** Saves a transcript and its tool calls together, unless one that knows as much or more is there already. */
export async function saveTranscript(options: TranscriptRecord & { scope: Scope }): Promise<boolean> {
  const { scope, callId, transcript } = options;
  const { workspaceId } = scope;
  const content = { ...columnsOf(transcript), recordedAt: new Date() };
  return connectionOf(scope.database).transaction(async (transaction) => {
    const saved = await transaction
      .insert(transcripts)
      .values({ workspaceId, callId, ...content })
      .onConflictDoUpdate({
        target: [transcripts.workspaceId, transcripts.callId],
        set: content,
        setWhere: lt(transcripts.eventCount, sql`excluded.event_count`),
      })
      .returning({ callId: transcripts.callId });
    if (saved.length === 0) return false;
    const isSimulated = await isSimulation({ transaction, scope, callId });
    const rows = transcript.toolCalls.map((call) => toolCallRow({ scope, callId, call, isSimulated }));
    await countToolCalls({ transaction, scope, startedAt: await saveToolCalls({ transaction, rows }) });
    return true;
  });
}

function columnsOf(transcript: CallTranscript) {
  const { turns, eventCount } = transcript;
  const openingWords = turns.find(({ role }) => role === "caller")?.text.slice(0, openingWordsLength);
  return {
    transcript,
    // Events are only ever added, so the fold that saw more of them is the newer one.
    eventCount,
    durationMs: transcript.durationMs,
    turnCount: turns.length,
    toolCallCount: transcript.toolCalls.length,
    failedToolCallCount: transcript.toolCalls.filter(({ outcome }) => outcome?.status === "failed").length,
    openingWords: openingWords === undefined ? null : storableText(openingWords),
    spokenText: storableText(turns.map(({ text }) => text).join("\n")),
  };
}

type ToolCallRow = typeof toolCalls.$inferInsert;

async function isSimulation(options: { transaction: Transaction; scope: Scope; callId: string }) {
  const simulated = and(isCall(options), isNotNull(calls.mocks));
  return (await options.transaction.$count(calls, simulated)) > 0;
}

function toolCallRow(options: {
  scope: Scope;
  callId: string;
  call: ToolCall;
  isSimulated: boolean;
}): ToolCallRow {
  const { scope, callId, call, isSimulated } = options;
  const { outcome } = call;
  return {
    workspaceId: scope.workspaceId,
    callId,
    sequence: call.sequence,
    toolCallId: storableText(call.toolCallId),
    toolId: call.toolId === null ? null : storableText(call.toolId),
    toolVersion: call.toolVersion,
    functionName: storableText(call.functionName),
    startedAt: new Date(call.startedAt),
    finishedAt: call.finishedAt === null ? null : new Date(call.finishedAt),
    durationMs: call.durationMs,
    outcome: outcome?.status ?? null,
    failureReason: outcome?.status === "failed" ? outcome.reason : null,
    responseStatus: outcome?.response?.status ?? null,
    mocked: outcome?.mocked === true || (isSimulated && (outcome?.request ?? null) === null),
    ...phasesOf(outcome),
  };
}

/** An answer that was given before, or none, had no phases of its own. */
function phasesOf(outcome: ToolOutcome | null) {
  if (outcome === null || outcome.mocked || outcome.replay !== null || outcome.request === null) return {};
  const { queue, dns, connect, tls, firstByte, body } = outcome.timings;
  return {
    queueMs: queue,
    dnsMs: dns,
    connectMs: connect,
    tlsMs: tls,
    firstByteMs: firstByte,
    bodyMs: body,
  };
}

/** Answers when each of those began that were not there before. */
async function saveToolCalls({
  transaction,
  rows,
}: {
  transaction: Transaction;
  rows: ToolCallRow[];
}): Promise<Date[]> {
  const added: Date[] = [];
  for (const batch of insertBatches(rows)) {
    const saved = await transaction
      .insert(toolCalls)
      .values(batch)
      .onConflictDoUpdate({
        target: [toolCalls.workspaceId, toolCalls.callId, toolCalls.sequence],
        set: {
          finishedAt: sql`excluded.finished_at`,
          durationMs: sql`excluded.duration_ms`,
          outcome: sql`excluded.outcome`,
          failureReason: sql`excluded.failure_reason`,
          responseStatus: sql`excluded.response_status`,
          mocked: sql`excluded.mocked`,
          queueMs: sql`excluded.queue_ms`,
          dnsMs: sql`excluded.dns_ms`,
          connectMs: sql`excluded.connect_ms`,
          tlsMs: sql`excluded.tls_ms`,
          firstByteMs: sql`excluded.first_byte_ms`,
          bodyMs: sql`excluded.body_ms`,
        },
      })
      // PostgreSQL sets xmax on a row that was there and is updated.
      .returning({ startedAt: toolCalls.startedAt, isNew: sql<boolean>`xmax = 0` });
    for (const { startedAt, isNew } of saved) if (isNew) added.push(startedAt);
  }
  return added;
}
