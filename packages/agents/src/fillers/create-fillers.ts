import type { Tool, ToolOutcome } from "@callhook/core";
import { isRead } from "../channel-voice.ts";
import type { LiveCall, LiveTurn } from "../live-call.ts";
import { createFillerVoice } from "./filler-voice.ts";
import { createHoldSound } from "./hold-sound.ts";
import { type FillerClock, startStages } from "./start-stages.ts";

/** What is said around one tool call. */
export type ToolFiller = {
  /** The request is about to leave. */
  sending(): void;
  /** The outcome is there: nothing more is said. Settles once all that was said is on record. */
  finished(outcome: ToolOutcome): Promise<void>;
};

/** What is said around the tool calls of one reply of the model. */
export type Fillers = { begin(options: { tool: Tool; toolCallId: string }): ToolFiller };

/** From here on, silence is noticed. */
const slowMs = 1_500;

export function createFillers(options: {
  live: Pick<LiveCall, "call" | "writer" | "latencies"> & Partial<Pick<LiveCall, "profile">>;
  turn: Pick<LiveTurn, "number" | "signal" | "speech" | "emit">;
  /** The model spoke before it asked for the tools: that was the announcement. */
  modelSpoke: boolean;
  clock?: FillerClock;
}): Fillers {
  const { live, turn, clock } = options;
  const voice = createFillerVoice({ live, turn });
  // Who reads sees that a tool runs.
  const isSilent = isRead(live.call);
  let isAnnounced = options.modelSpoke;

  function isWanted({ id, speech }: Tool): boolean {
    if (isSilent || isAnnounced || speech.before.when === "never") return false;
    return speech.before.when === "always" || (live.latencies.typicalMs(id) ?? 0) >= slowMs;
  }

  return {
    begin({ tool, toolCallId }) {
      const { before, waiting, holdSound } = tool.speech;
      const mine = voice.forToolCall(toolCallId);
      const sound = createHoldSound({ turn, sound: isSilent ? "none" : holdSound, toolCallId });
      const stages = startStages({
        stages: isSilent ? [] : waiting,
        clock,
        onStage: ({ words }) => mine.fillSilence({ words, moment: "waiting" }),
      });
      return {
        sending() {
          if (isWanted(tool)) {
            isAnnounced = true;
            mine.say({ words: before.words, moment: "before" });
          }
          sound.start();
        },
        async finished({ attempts, timings }) {
          stages.stop();
          sound.stop();
          if (attempts.length > 0) live.latencies.note(tool.id, timings.total);
          await mine.recorded();
        },
      };
    },
  };
}
