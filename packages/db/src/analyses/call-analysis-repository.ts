import { type CallAnalysis, callAnalysisSchema } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { callAnalyses } from "../schema/call-analyses.ts";
import type { Scope } from "../scope.ts";
import { requestAnalysis, requestModelAnalysis } from "./request-analysis.ts";
import { type AnalysisRecord, saveAnalysis } from "./save-analysis.ts";

/** What was made of a call, when, and of how many of its events. */
export type SavedAnalysis = CallAnalysis & { madeAt: string; eventCount: number };

export type CallAnalysisRepository = {
  /** Null where none was made yet, or there is no such call. */
  get(callId: string): Promise<SavedAnalysis | null>;
  /** Has an ended call analysed once more, and notes who asked for it. */
  requestAgain(callId: string): Promise<void>;
  /** Hands on a call whose agent has a model analyse it; `again` where somebody asked for it once more. */
  requestByModel(request: { callId: string; again: boolean }): Promise<void>;
  /** False when one that was made of more events is there already. */
  save(record: AnalysisRecord): Promise<boolean>;
};

/** What was made of the calls of a workspace after they ended. */
export function callAnalysisRepository(scope: Scope): CallAnalysisRepository {
  return withDatabaseErrors({
    get: (callId: string) => readAnalysis({ scope, callId }),
    requestAgain: (callId: string) => requestAnalysis({ scope, callId }),
    requestByModel: (request: { callId: string; again: boolean }) =>
      requestModelAnalysis({ scope, ...request }),
    save: (record: AnalysisRecord) => saveAnalysis({ scope, ...record }),
  });
}

async function readAnalysis(options: { scope: Scope; callId: string }): Promise<SavedAnalysis | null> {
  const { scope, callId } = options;
  const [row] = await connectionOf(scope.database)
    .select({
      analysis: callAnalyses.analysis,
      madeAt: callAnalyses.madeAt,
      eventCount: callAnalyses.eventCount,
    })
    .from(callAnalyses)
    .where(and(eq(callAnalyses.workspaceId, scope.workspaceId), eq(callAnalyses.callId, callId)));
  if (row === undefined) return null;
  const { analysis, madeAt, eventCount } = row;
  return { ...callAnalysisSchema.parse(analysis), madeAt: madeAt.toISOString(), eventCount };
}
