import { type CallTranscript, foldTranscript } from "@callhook/core";
import {
  type AnalysisOfPlatform,
  type Call,
  callAnalysisRepository,
  ingestRepository,
  type SavedAnalysis,
} from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";
import { callsOf } from "./calls-of.ts";

export type CallDetails = {
  call: Call;
  transcript: CallTranscript;
  /** Whether the worker has recorded everything that `transcript` shows. */
  recorded: boolean;
  /** The numbers of events that are kept and cannot be read: they were damaged, or a newer version wrote them. */
  unreadableSequences: number[];
  /** What was made of it after it ended; null until then. It trails the end by a moment. */
  analysis: SavedAnalysis | null;
  /** What the platform that held it made of it, as it told; null for calls of our own, and where it told nothing. */
  platformAnalysis: AnalysisOfPlatform | null;
};

/** A call with its transcript: the recorded one, or, while the worker is behind, one folded just now. */
export async function getCall(options: { context: Context; callId: string }): Promise<CallDetails> {
  const calls = callsOf(options.context);
  const { callId } = options;
  const call = await calls.get(callId);
  const scope = scopeOf(options.context);
  const [analysis, platformAnalysis] = await Promise.all([
    callAnalysisRepository(scope).get(callId),
    call.platform === null ? null : ingestRepository(scope).analysisOf(callId),
  ]);
  const known = { call, analysis, platformAnalysis };
  const recorded = await calls.recordedTranscript(callId);
  const isComplete = recorded !== null && recorded.missingSequences.length === 0;
  const news = await calls.readableEvents({ callId, afterSequence: isComplete ? recorded.lastSequence : 0 });
  // Where a number is missing all are read, since it may have come meanwhile; where it never does, that is the record.
  const recordedOfThem = isComplete ? 0 : recorded?.eventCount;
  const isUpToDate = news.events.length === recordedOfThem && news.unreadable.length === 0;
  if (recorded !== null && isUpToDate)
    return { ...known, transcript: recorded, recorded: true, unreadableSequences: [] };
  const { events, unreadable } = isComplete ? await calls.readableEvents({ callId }) : news;
  return {
    ...known,
    transcript: foldTranscript(events),
    recorded: false,
    unreadableSequences: unreadable.map(({ sequence }) => sequence),
  };
}
