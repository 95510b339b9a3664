import type { CallTranscript, TranscriptEvent } from "@callhook/core";

/** What a service was told had been put on record, in the order in which it said it. */
export type Acknowledgement = { callId: string; text: string };

/** What a service was told of a tool call. */
export type ToolAnswer = { callId: string; toolCallId: string; status: "succeeded" | "failed" };

/** What one follower of a call was shown, until it was told that the call had ended. */
export type Following = { callId: string; sequences: number[]; hasEnded: boolean };

/** A request that reached the endpoint. */
export type CountedWrite = { callId: string; toolCallId: string; idempotencyKey: string };

/** A call as the database has it when all is over. */
export type RecordedCall = {
  callId: string;
  events: TranscriptEvent[];
  /** As the worker recorded it last; null where it never did. */
  transcript: CallTranscript | null;
};

/** Everything that was seen from outside, and what the record says about it. */
export type Evidence = {
  acknowledged: Acknowledgement[];
  toolAnswers: ToolAnswer[];
  followings: Following[];
  writes: CountedWrite[];
  records: RecordedCall[];
  /** What services were refused for other reasons than that nobody could answer just then. */
  refusals: string[];
  /** Processes that ended although nobody had killed them. */
  crashes: string[];
};
