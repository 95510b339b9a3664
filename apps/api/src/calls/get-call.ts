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
  const { lastSequence: afterSequence = 0, missingSequences: missing = [] } = recorded ?? {};
  // What was missing may have come meanwhile; where it never does, that is the record.
  const news = await calls.readableEvents({ callId, afterSequence, missing });
  if (recorded !== null && news.events.length + news.unreadable.length === 0)
    return { ...known, transcript: recorded, recorded: true, unreadableSequences: [] };
  const { events, unreadable } = recorded === null ? news : await calls.readableEvents({ callId });
  return {
    ...known,
    transcript: foldTranscript(events),
    recorded: false,
    unreadableSequences: unreadable.map(({ sequence }) => sequence),
  };
}
