import { CallhookError, type TranscriptEvent } from "@callhook/core";
import type { DirectToolCalls } from "./direct-tool-calls.ts";
import type { Floor } from "./floor.ts";
import { outcomesOfHandedOver } from "./hand-over.ts";
import type { LiveCall } from "./live-call.ts";
import type { UnreadableEvent } from "./unreadable-event.ts";

/** Whom the caller was handed over to; null and left out where nobody takes over. */
export type Handover = { transferTo?: string | null | undefined };

/** How a call comes to its end, by its own word or by the record's. */
export type CallEnd = {
  /** Throws once the call is over, or is not held here any more. */
  assertLive(): void;
  /** Records the end once everything has come to its outcome. Safe to repeat. */
  end(reason: string, handover?: Handover): Promise<void>;
  /** Takes in what was recorded elsewhere, which may be the end. */
  learn(events: readonly TranscriptEvent[], unreadable?: readonly UnreadableEvent[]): Promise<void>;
  /** Settles once everything that was asked for so far, the end included, has been done and recorded. */
  settled(): Promise<void>;
};

export function createCallEnd(options: {
  live: LiveCall;
  floor: Floor;
  directToolCalls: DirectToolCalls;
  /** Tells everything that runs that the call is over. */
  announce: () => void;
}): CallEnd {
  const { live, floor, directToolCalls, announce } = options;
  const { writer, callEnded } = live;
  let ending: Promise<void> | null = null;
  if (writer.hasEnded) announce();

  async function outcomesKnown(): Promise<void> {
    await Promise.all([floor.settled(), directToolCalls.settled()]);
  }

  async function finish(reason: string, { transferTo = null }: Handover): Promise<void> {
    const cutOff = floor.hangUp();
    announce();
    await Promise.all([writer.write(cutOff), outcomesKnown()]);
    const givenUp = outcomesOfHandedOver({ steps: writer.steps, results: [], turn: writer.lastTurn });
    const end = { type: "call-ended", reason: reason.slice(0, 200) || "ended" } as const;
    const handedOver = transferTo === null ? {} : { transferTo: transferTo.slice(0, 200) };
    await writer.write([...givenUp, { ...end, ...handedOver }]);
  }

  return {
    assertLive() {
      if (callEnded.aborted) {
        throw new CallhookError({ code: "call-ended", message: "This call has ended; start a new one." });
      }
      if (!live.released.aborted && !live.halted.aborted) return;
      throw new CallhookError({
        code: "unavailable",
        message: "This call is held elsewhere now; try again.",
      });
    },
    async end(reason, handover = {}) {
      if (ending === null && writer.hasEnded) return await outcomesKnown();
      // An end that could not be recorded may be tried again.
      ending ??= finish(reason, handover).catch((error: unknown) => {
        ending = null;
        throw error;
      });
      await ending;
    },
    async learn(events, unreadable) {
      await writer.learn(events, unreadable);
      if (!writer.hasEnded || callEnded.aborted) return;
      // Nothing that was being said can be added to a record that has ended.
      floor.hangUp();
      announce();
    },
    async settled() {
      await Promise.allSettled([outcomesKnown(), ending]);
    },
  };
}
