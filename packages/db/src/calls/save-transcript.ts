import type { CallTranscript } from "@callhook/core";
import { lt, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { connectionOf, jobsOf } from "../database.ts";
import { insertBatches } from "../insert-batches.ts";
import { countToolCalls } from "../plans/count-tool-calls.ts";
import { calls } from "../schema/calls.ts";
import { toolCalls } from "../schema/tool-calls.ts";
import { transcripts } from "../schema/transcripts.ts";
import type { Scope } from "../scope.ts";
import { queueDeliveries } from "../webhooks/queue-deliveries.ts";
import { callMissing, isCall } from "./call-row.ts";
import { type ToolCallRow, toolCallRow, transcriptColumns } from "./recorded-rows.ts";

export type TranscriptRecord = { callId: string; transcript: CallTranscript };

/**
 * Saves a transcript and its tool calls together, unless one that knows as much or more is there already, and with
 * the end of the call what webhooks are to be told of it, and that it is to be analysed.
 */
export async function saveTranscript(options: TranscriptRecord & { scope: Scope }): Promise<boolean> {
  const { scope, callId, transcript } = options;
  const { workspaceId } = scope;
  const jobs = jobsOf(scope.database);
  await jobs.ready();
  return connectionOf(scope.database).transaction(async (transaction) => {
    const call = await readRecordedCall({ transaction, scope, callId });
    const content = { ...transcriptColumns({ call, transcript }), recordedAt: new Date() };
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
    const rows = transcript.toolCalls.map((toolCall) => toolCallRow({ scope, call, toolCall }));
    await countToolCalls({ transaction, scope, startedAt: await saveToolCalls({ transaction, rows }) });
    if (transcript.status === "ended") {
      await queueDeliveries({ transaction, scope, callId, event: "call.ended", occasion: 1 });
      await jobs.callToAnalyse({ transaction, request: { workspaceId, callId, again: false } });
    }
    return true;
  });
}

async function readRecordedCall(options: { transaction: Transaction; scope: Scope; callId: string }) {
  const { id, agent, channel, from, startedAt, mocks } = calls;
  const isSimulated = sql<boolean>`${mocks} is not null`;
  const [call] = await options.transaction
    .select({ id, agent, channel, from, startedAt, isSimulated })
    .from(calls)
    .where(isCall(options));
  if (call === undefined) throw callMissing();
  return call;
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
