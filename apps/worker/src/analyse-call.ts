import { analyseByRules, CallhookError, foldTranscript } from "@callhook/core";
import {
  agentRepository,
  type AnalysisRequest,
  callAnalysisRepository,
  callRepository,
  type Database,
} from "@callhook/db";

/**
 * Analyses a call that has ended, from all of its events. Repeats change nothing: one that was made of as much of the
 * call stays, unless it is asked for `again`. Events that come late have their call analysed anew.
 */
export async function analyseCall(options: {
  database: Database;
  request: AnalysisRequest;
}): Promise<"analysed" | "unchanged"> {
  try {
    return await analyse(options);
  } catch (error) {
    // Removed since: nothing is left to analyse.
    if (error instanceof CallhookError && error.code === "not-found") return "unchanged";
    throw error;
  }
}

async function analyse(options: {
  database: Database;
  request: AnalysisRequest;
}): Promise<"analysed" | "unchanged"> {
  const { workspaceId, callId, again } = options.request;
  const scope = { database: options.database, workspaceId };
  const calls = callRepository(scope);
  // Read first: once it is recorded, what is not to be kept is replaced in its events, and only then may they be read.
  const recorded = await calls.recordedTranscript(callId);
  const events = await calls.events({ callId });
  const { status, agent: agentId, eventCount } = foldTranscript(events);
  if (status !== "ended" || agentId === null) return "unchanged";
  // The recording that is yet to come asks for it anew.
  if (recorded === null || recorded.eventCount < eventCount) return "unchanged";
  const analyses = callAnalysisRepository(scope);
  const before = await analyses.get(callId);
  if (before !== null && before.eventCount >= eventCount && !again) return "unchanged";
  const agent = await agentRepository(scope).get(agentId);
  const analysis = analyseByRules({ events, dataFields: agent.analysis.dataFields });
  const isNews = await analyses.save({ callId, analysis, eventCount });
  return isNews ? "analysed" : "unchanged";
}
