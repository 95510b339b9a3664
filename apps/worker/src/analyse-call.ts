import {
  analyseByRules,
  type CallAnalysis,
  CallhookError,
  type CallTranscript,
  foldTranscript,
  type TranscriptEvent,
} from "@callhook/core";
import {
  type Agent,
  agentRepository,
  type AnalysisRequest,
  type Call,
  callAnalysisRepository,
  callRepository,
  type Database,
} from "@callhook/db";

type Asked = { database: Database; request: AnalysisRequest };

/** A call that has ended and is recorded, with all that its analysis is made of. */
export type AnalysableCall = {
  call: Call;
  transcript: CallTranscript;
  events: TranscriptEvent[];
  agent: Agent;
};

/**
 * Analyses a call that has ended, from all of its events. Repeats change nothing: one that was made of as much of the
 * call stays, unless it is asked for `again`. Events that come late have their call analysed anew. Where the agent has its
 * model do it, the call is handed on to whoever asks models.
 */
export async function analyseCall(options: Asked): Promise<"analysed" | "unchanged" | "handed-on"> {
  return saveAnalysisOf(options, async ({ events, agent }) => {
    const { by, dataFields } = agent.analysis;
    return by === "model" ? null : analyseByRules({ events, dataFields });
  });
}

/** Has a call analysed by `analyse`, unless it is already, and saves what comes of it; null hands it on to a model. */
export async function saveAnalysisOf(
  options: Asked,
  analyse: (call: AnalysableCall) => Promise<CallAnalysis | null>,
): Promise<"analysed" | "unchanged" | "handed-on"> {
  const { workspaceId, callId, again } = options.request;
  const analyses = callAnalysisRepository({ database: options.database, workspaceId });
  try {
    const call = await findAnalysable(options);
    if (call === null) return "unchanged";
    const analysis = await analyse(call);
    if (analysis === null) {
      await analyses.requestByModel({ callId, again });
      return "handed-on";
    }
    const isNews = await analyses.save({ callId, analysis, eventCount: call.transcript.eventCount });
    return isNews ? "analysed" : "unchanged";
  } catch (error) {
    // Removed since: nothing is left to analyse.
    if (error instanceof CallhookError && error.code === "not-found") return "unchanged";
    throw error;
  }
}

/** Null where it goes on, is not recorded to its end yet, or is analysed already. */
async function findAnalysable({ database, request }: Asked): Promise<AnalysableCall | null> {
  const { workspaceId, callId, again } = request;
  const scope = { database, workspaceId };
  const calls = callRepository(scope);
  // Read first: once it is recorded, what is not to be kept is replaced in its events, and only then may they be read.
  const recorded = await calls.recordedTranscript(callId);
  const events = await calls.events({ callId });
  const transcript = foldTranscript(events);
  const { status, agent: agentId, eventCount } = transcript;
  if (status !== "ended" || agentId === null) return null;
  // The recording that is yet to come asks for it anew.
  if (recorded === null || recorded.eventCount < eventCount) return null;
  const before = await callAnalysisRepository(scope).get(callId);
  if (before !== null && before.eventCount >= eventCount && !again) return null;
  const [call, agent] = await Promise.all([calls.get(callId), agentRepository(scope).get(agentId)]);
  return { call, transcript, events, agent };
}
