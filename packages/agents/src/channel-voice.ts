import type { TranscriptStep } from "@callhook/core";
import type { CallContext } from "./ports.ts";

/** Whether somebody else holds the line: the channel speaks the words in its own time, and hangs up after them. */
export function hasOwnLine({ channel }: Pick<CallContext, "channel">): boolean {
  return channel === "phone" || channel === "platform";
}

/** A chat is read: it shows that a tool runs, and needs no words or music in place of silence. */
export function isRead({ channel }: Pick<CallContext, "channel">): boolean {
  return channel === "chat";
}

/** Whether the caller listens rather than reads: on the phone always, elsewhere where they last spoke aloud. */
export function isListenedTo(call: Pick<CallContext, "channel">, steps: readonly TranscriptStep[]): boolean {
  if (call.channel === "phone") return true;
  const last = steps.findLast((step) => step.type === "caller-spoke");
  return last?.type === "caller-spoke" && last.by === "voice";
}
