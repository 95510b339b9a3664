import type { CallAnalysis } from "@callhook/core";
import { lte, sql } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { notifyOfNews } from "../calls/call-news.ts";
import { callAnalyses } from "../schema/call-analyses.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";

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
  const content = {
    title: storableText(analysis.title),
    summary: storableText(analysis.summary),
    success: analysis.success,
    flagged: analysis.unbackedClaims.length > 0,
    analysis,
    madeBy: analysis.madeBy,
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
    await transaction.execute(sql`select ${notifyOfNews({ workspaceId, callId })}`);
    return true;
  });
}
