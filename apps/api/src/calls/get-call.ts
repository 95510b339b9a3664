import { type CallTranscript, foldTranscript } from "@callhook/core";
import type { Call } from "@callhook/db";
import type { Context } from "../context.ts";
import { callsOf } from "./calls-of.ts";

export type CallDetails = {
  call: Call;
  transcript: CallTranscript;
  /** Whether the worker has recorded everything that `transcript` shows. */
  recorded: boolean;
};

/** A call with its transcript: the recorded one, or, while the worker is behind, one folded just now. */
export async function getCall(options: { context: Context; callId: string }): Promise<CallDetails> {
  const calls = callsOf(options.context);
  const { callId } = options;
  const call = await calls.get(callId);
  const recorded = await calls.recordedTranscript(callId);
  const isComplete = recorded !== null && recorded.missingSequences.length === 0;
  const news = await calls.events({ callId, afterSequence: isComplete ? recorded.lastSequence : 0 });
  if (isComplete && news.length === 0) return { call, transcript: recorded, recorded: true };
  const events = isComplete ? await calls.events({ callId }) : news;
  return { call, transcript: foldTranscript(events), recorded: false };
}
