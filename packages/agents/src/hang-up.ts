import { CallhookError } from "@callhook/core";
import type { CallEnd } from "./call-end.ts";
import type { CallEnding } from "./call-ending.ts";
import { hasOwnLine } from "./channel-voice.ts";
import type { LiveCall } from "./live-call.ts";
import { voiceTimeMs } from "./voice-time.ts";

/** Long enough for a voice to speak its last words, and for a platform to say that it has hung up. */
const graceMs = 60_000;
/** Voices take breath, and some are slower than most. */
const slowVoiceMs = 5_000;

/**
 * Ends the call that the agent wants to end. Where a channel holds the line, or the voice of a page speaks, it does so
 * itself once the words were spoken; we do where it has not after a while, unless somebody has gone on talking.
 */
export function createHangUp(options: {
  live: LiveCall;
  callEnd: Pick<CallEnd, "end">;
  onBug: (error: unknown) => void;
  waitMs?: number;
}): (ending: CallEnding) => Promise<void> {
  const { live, callEnd, onBug } = options;
  const { waitMs = hasOwnLine(live.call) ? graceMs : slowVoiceMs } = options;

  async function end({ reason, transferTo }: CallEnding): Promise<void> {
    try {
      await callEnd.end(reason, { transferTo });
    } catch (error) {
      // Somebody else has ended it meanwhile.
      if (!(error instanceof CallhookError) || error.code !== "call-ended") throw error;
    }
  }

  return async (ending) => {
    const { lastTurn } = live.writer;
    const spokenMs = voiceTimeMs(live, lastTurn);
    if (!hasOwnLine(live.call) && spokenMs === 0) return await end(ending);
    const timer = setTimeout(() => {
      if (live.released.aborted || live.halted.aborted || live.writer.lastTurn !== lastTurn) return;
      end(ending).catch(onBug);
    }, spokenMs + waitMs);
    timer.unref();
  };
}
