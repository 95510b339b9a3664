import type { ToolSpeech } from "@callhook/core";

/** Tells time; for tests. */
export type FillerClock = { after(ms: number, act: () => void): () => void };

type Stage = ToolSpeech["waiting"][number];

const realClock: FillerClock = {
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** Lets each stage have its say at its time, until it is stopped. */
export function startStages(options: {
  stages: readonly Stage[];
  onStage: (stage: Stage) => void;
  clock?: FillerClock | undefined;
}): { stop(): void } {
  const { stages, onStage, clock = realClock } = options;
  const cancels = stages.map((stage) => clock.after(stage.afterMs, () => onStage(stage)));
  return {
    stop() {
      for (const cancel of cancels) cancel();
    },
  };
}
