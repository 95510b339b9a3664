import { lt, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { insertBatches } from "../insert-batches.ts";
import { toolCalls } from "../schema/tool-calls.ts";
import { transcripts } from "../schema/transcripts.ts";
import type { CallNews } from "./call-news.ts";
import type { ToolCallRow } from "./recorded-rows.ts";

/** Writes those that are not there, or know less, and answers which they were. */
export async function upsertTranscripts(
  transaction: Transaction,
  rows: (typeof transcripts.$inferInsert)[],
): Promise<CallNews[]> {
  if (rows.length === 0) return [];
  return transaction
    .insert(transcripts)
    .values(rows)
    .onConflictDoUpdate({
      target: [transcripts.workspaceId, transcripts.callId],
      set: {
        startedAt: sql`excluded.started_at`,
        transcript: sql`excluded.transcript`,
        eventCount: sql`excluded.event_count`,
        durationMs: sql`excluded.duration_ms`,
        turnCount: sql`excluded.turn_count`,
        toolCallCount: sql`excluded.tool_call_count`,
        failedToolCallCount: sql`excluded.failed_tool_call_count`,
        succeededToolCallCount: sql`excluded.succeeded_tool_call_count`,
        slowestToolCallMs: sql`excluded.slowest_tool_call_ms`,
        interrupted: sql`excluded.interrupted`,
        openingWords: sql`excluded.opening_words`,
        spokenText: sql`excluded.spoken_text`,
        marks: sql`excluded.marks`,
        recordedAt: sql`excluded.recorded_at`,
      },
      setWhere: lt(transcripts.eventCount, sql`excluded.event_count`),
    })
    .returning({ workspaceId: transcripts.workspaceId, callId: transcripts.callId });
}

/** Writes the tool calls of transcripts, and answers those that were not there before. */
export async function upsertToolCalls(
  transaction: Transaction,
  rows: ToolCallRow[],
): Promise<{ workspaceId: string; startedAt: Date }[]> {
  const added: { workspaceId: string; startedAt: Date }[] = [];
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
      .returning({
        workspaceId: toolCalls.workspaceId,
        startedAt: toolCalls.startedAt,
        isNew: sql<boolean>`xmax = 0`,
      });
    added.push(...saved.filter(({ isNew }) => isNew));
  }
  return added;
}
