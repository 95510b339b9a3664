import type { SpokenWords } from "@callhook/core";
import type { LiveCall, LiveTurn } from "../live-call.ts";
import { spokenSteps } from "../spoken-steps.ts";
import { callLanguage } from "./call-language.ts";
import { chooseFiller } from "./choose-filler.ts";
import type { FillerMoment } from "./house-fillers.ts";

type Filler = { words: SpokenWords; moment: FillerMoment };

/** Says fillers, on record, one voice for all that runs side by side. */
export type FillerVoice = {
  forToolCall(toolCallId: string): {
    say(filler: Filler): void;
    /** Says it unless another tool call has just broken the silence. */
    fillSilence(filler: Filler): void;
    /** Settles once all that was said is on record. */
    recorded(): Promise<void>;
  };
};

const gapMs = 2_000;

export function createFillerVoice({
  live,
  turn,
}: {
  live: Pick<LiveCall, "call" | "writer"> & Partial<Pick<LiveCall, "profile">>;
  turn: Pick<LiveTurn, "number" | "signal" | "speech">;
}): FillerVoice {
  let last: { toolCallId: string; at: number } | null = null;

  function speak({ words, moment }: Filler, toolCallId: string): Promise<void> {
    const count = live.writer.steps.filter(
      (step) => step.type === "agent-spoke" && step.duringToolCallId !== undefined,
    ).length;
    turn.speech.addUtterance(chooseFiller({ words, moment, language: callLanguage(live), count }));
    last = { toolCallId, at: performance.now() };
    const said = spokenSteps(turn).map((step) => ({ ...step, duringToolCallId: toolCallId }));
    return live.writer.write(said);
  }

  function isQuiet(toolCallId: string): boolean {
    return last === null || last.toolCallId === toolCallId || performance.now() - last.at >= gapMs;
  }

  return {
    forToolCall(toolCallId) {
      const records: Promise<void>[] = [];
      function say(filler: Filler): void {
        if (turn.signal.aborted) return;
        const recorded = speak(filler, toolCallId);
        // Whoever awaits `recorded` is told of a failure; until then it is nobody's.
        recorded.catch(() => undefined);
        records.push(recorded);
      }
      return {
        say,
        fillSilence: (filler) => (isQuiet(toolCallId) ? say(filler) : undefined),
        recorded: async () => void (await Promise.all(records)),
      };
    },
  };
}
