import { createInterruption } from "./interruption.ts";
import type { LiveCall, LiveTurn } from "./live-call.ts";
import type { PlatformOffer } from "./platform-offer.ts";
import { createSpeech } from "./speech.ts";
import { createTurnRecord } from "./turn-record.ts";

/** A turn with the next number of the call, which has not begun. */
export function openTurn(options: {
  live: LiveCall;
  heldDuringToolCallId?: string | null;
  isPatient?: boolean;
  platform?: PlatformOffer | null | undefined;
  emit: LiveTurn["emit"];
}): LiveTurn {
  const { live, heldDuringToolCallId = null, emit, isPatient = heldDuringToolCallId !== null } = options;
  const interruption = createInterruption();
  return {
    number: live.writer.startTurn(),
    heldDuringToolCallId,
    isPatient,
    interruption,
    platform: options.platform ?? null,
    speech: createSpeech({
      onWords: (text) => emit({ type: "text", text, interruptible: interruption.heldBy() === null }),
    }),
    record: createTurnRecord(),
    signal: AbortSignal.any([live.halted, live.released, interruption.callerSpoke]),
    emit,
    ending: null,
  };
}
