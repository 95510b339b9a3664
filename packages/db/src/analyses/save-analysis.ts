import type { CallAnalysis } from "@callhook/core";
import { and, eq, lte, ne, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { notifyOfNews } from "../calls/call-news.ts";
import { callAnalyses } from "../schema/call-analyses.ts";
import { transcripts } from "../schema/transcripts.ts";
import type { Scope } from "../scope.ts";

export type AnalysisRecord = {
  callId: string;
  analysis: CallAnalysis;
  /** How many events the transcript was folded from that it was made of. */
  eventCount: number;
};

/** Saves what was made of a call, unless something made of more of it is there already, and tells its followers. */
export async function saveAnalysis(options: AnalysisRecord & { scope: Scope }): Promise<boolean> {
  const { scope, callId, analysis, eventCount } = options;
  const { workspaceId } = scope;
  const flagged = analysis.unbackedClaims.length > 0;
  const content = {
    analysis,
    madeAt: sql`now()`,
    eventCount,
  };
  return connectionOf(scope.database).transaction(async (transaction) => {
    const saved = await transaction
      .insert(callAnalyses)
      .values({ workspaceId, callId, ...content })
      .onConflictDoUpdate({
        target: [callAnalyses.workspaceId, callAnalyses.callId],
        set: content,
        setWhere: lte(callAnalyses.eventCount, sql`excluded.event_count`),
      })
      .returning({ callId: callAnalyses.callId });
    if (saved.length === 0) return false;
    await flagTranscript({ transaction, scope, callId, flagged });
    await transaction.execute(sql`select ${notifyOfNews({ workspaceId, callId })}`);
    return true;
  });
}

/** The list of calls is narrowed by it, from where it has everything else. */
async function flagTranscript(options: {
  transaction: Transaction;
  scope: Scope;
  callId: string;
  flagged: boolean;
}): Promise<void> {
  const { transaction, scope, callId, flagged } = options;
  const isThisOne = and(eq(transcripts.workspaceId, scope.workspaceId), eq(transcripts.callId, callId));
  await transaction
    .update(transcripts)
    .set({ flagged })
    .where(and(isThisOne, ne(transcripts.flagged, flagged)));
}
