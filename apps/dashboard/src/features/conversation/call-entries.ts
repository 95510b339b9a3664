import {
  type CallTranscript,
  conversationEntries,
  type ConversationEntry,
  type ModelReplyRecord,
} from "@callhook/core";

export type CallEntry =
  | ConversationEntry
  | { kind: "model-reply"; sequence: number; reply: ModelReplyRecord };

/** What was said and done, and behind it what each request to a model took. */
export function callEntries(transcript: CallTranscript): CallEntry[] {
  const replies = transcript.modelReplies.map((reply): CallEntry => ({
    kind: "model-reply",
    sequence: reply.sequence,
    reply,
  }));
  return [...conversationEntries(transcript), ...replies].toSorted(
    (one, other) => one.sequence - other.sequence,
  );
}
