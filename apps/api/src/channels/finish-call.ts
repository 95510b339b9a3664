import type { TranscriptEvent } from "@callhook/core";
import type { CallChange } from "../calls/call-watchers.ts";
import { complain, type HeldCall, sendTo } from "./held-call.ts";
import type { ChannelHandoff } from "./protocol.ts";

/** Nothing more is done for the call here. */
export function leave(call: HeldCall): void {
  call.isOver = true;
  clearTimeout(call.keeping);
  call.hangUp.cancel();
  call.keypad.clear();
  call.stopListening();
  call.stopWatching();
  call.onOver();
}

/** Ends the call. The record comes first: whoever asks what to do after the last frame finds it there. */
export async function finish(call: HeldCall, handoff: ChannelHandoff): Promise<void> {
  if (call.isOver) return;
  leave(call);
  try {
    const { reason, transferTo } = handoff;
    await call.conversation.end(reason, transferTo === null ? undefined : { transferTo });
  } catch (error) {
    complain(call, "error", { error, words: "an end was not recorded" });
  }
  hangUpNow(call, handoff);
}

/**
 * What comes onto the record from elsewhere: an end, or a connection that another process has now. A call that was
 * removed has nobody any more who could say something.
 */
export function hear(call: HeldCall, change: CallChange): void {
  if (call.isOver) return;
  if (change === "removed" || call.conversation.hasEnded) {
    leave(call);
    hangUpNow(call, recordedHandoff(call));
  } else if (call.connecting > 0) {
    call.unjudged.push(...change.filter(({ type }) => type === "channel-connected"));
  } else if (change.some((event) => isTakeOver(call, event))) {
    leave(call);
    call.connection?.close("taken-over");
    call.services.conversations.release(call.address).catch((error: unknown) => {
      complain(call, "error", { error, words: "a call that is held elsewhere goes on here" });
    });
  }
}

/** Whoever ended the call may have wished the caller to be put through. */
function recordedHandoff({ conversation }: HeldCall): ChannelHandoff {
  const end = conversation.steps.findLast((step) => step.type === "call-ended");
  if (end?.type !== "call-ended") return { reason: "call-ended", transferTo: null };
  return { reason: end.reason, transferTo: end.transferTo ?? null };
}

function hangUpNow(call: HeldCall, handoff: ChannelHandoff): void {
  sendTo(call, { type: "end", handoff });
  call.connection?.close("call-ended");
}

function isTakeOver({ ownConnections, connectedAt }: HeldCall, event: TranscriptEvent): boolean {
  if (event.type !== "channel-connected" || ownConnections.has(event.connectionId)) return false;
  return event.sequence > connectedAt;
}
