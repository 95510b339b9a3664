import { isDeepStrictEqual } from "node:util";
import { type CallAnalysis, callAnalysisSchema } from "@callhook/core";
import { and, eq, ne, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { connectionOf, jobsOf } from "../database.ts";
import { notifyOfNews } from "../calls/call-news.ts";
import { holdCalls } from "../calls/hold-calls.ts";
import { callAnalyses } from "../schema/call-analyses.ts";
import { transcripts } from "../schema/transcripts.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import { queueDeliveries } from "../webhooks/queue-deliveries.ts";

export type AnalysisRecord = {
  callId: string;
  analysis: CallAnalysis;
  /** How many events the transcript was folded from that it was made of. */
  eventCount: number;
};

type Saving = AnalysisRecord & { transaction: Transaction; scope: Scope };

/**
 * Saves what was made of a call, unless something made of more of it is there already, and tells its followers. With
 * it, webhooks are to be told, each time that it came out otherwise than before: whoever asks for the same analysis
 * again bothers nobody.
 */
export async function saveAnalysis(options: AnalysisRecord & { scope: Scope }): Promise<boolean> {
  const { scope, callId, analysis } = options;
  const { workspaceId } = scope;
  await jobsOf(scope.database).ready();
  return connectionOf(scope.database).transaction(async (transaction) => {
    await holdCalls({ transaction, calls: [{ workspaceId, callId }] });
    const saving = { ...options, transaction };
    const saved = (await insertFirst(saving)) ?? (await replaceOlder(saving));
    if (saved === null) return false;
    await flagTranscript({ transaction, scope, callId, flagged: analysis.unbackedClaims.length > 0 });
    await transaction.execute(sql`select ${notifyOfNews({ workspaceId, callId })}`);
    if (saved.isNews) {
      const occasion = saved.revision;
      await queueDeliveries({ transaction, scope, callId, event: "call.analyzed", occasion });
    }
    return true;
  });
}

/** `isNews` where it says something that was not said before. */
type Saved = { revision: number; isNews: boolean };

/** Null where the call has an analysis already. */
async function insertFirst({ transaction, scope, callId, ...record }: Saving): Promise<Saved | null> {
  const { workspaceId } = scope;
  const [row] = await transaction
    .insert(callAnalyses)
    .values({ workspaceId, callId, ...analysisColumns(record) })
    .onConflictDoNothing()
    .returning({ revision: callAnalyses.revision });
  return row === undefined ? null : { ...row, isNews: true };
}

/** Null where the one that is there was made of more of the call, or went with it meanwhile. */
async function replaceOlder({ transaction, scope, callId, ...record }: Saving): Promise<Saved | null> {
  const isThisOne = and(eq(callAnalyses.workspaceId, scope.workspaceId), eq(callAnalyses.callId, callId));
  const [held] = await transaction.select().from(callAnalyses).where(isThisOne).for("update");
  if (held === undefined || held.eventCount > record.eventCount) return null;
  const isNews = !saysTheSame(held.analysis, record.analysis);
  const revision = held.revision + (isNews ? 1 : 0);
  await transaction
    .update(callAnalyses)
    .set({ ...analysisColumns(record), revision, madeAt: sql`now()` })
    .where(isThisOne);
  return { revision, isNews };
}

/** An analysis as its row has it. */
export function analysisColumns({ analysis, eventCount }: Pick<AnalysisRecord, "analysis" | "eventCount">) {
  return { analysis, title: storableText(analysis.title), eventCount };
}

/** Why a model did not make it is for those who set it up, and no news of the call. */
function saysTheSame(held: unknown, analysis: CallAnalysis): boolean {
  const before = callAnalysisSchema.safeParse(held).data;
  return isDeepStrictEqual(before && { ...before, note: null }, { ...analysis, note: null });
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
