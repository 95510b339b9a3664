import type { AudibleHoldSound } from "@callhook/core";
import type { ChannelOutput, ChannelSound } from "./protocol.ts";

/** What is played while tools are waited for. */
export type HoldSounds = {
  /** A tool call wants it, from a moment later on, or no more: then it lasts until words follow, or `settle`. */
  change(change: { toolCallId: string; sound: AudibleHoldSound; isPlaying: boolean }): void;
  /** Words were said, which ended what was played: it goes on after them if a tool is still waited for. */
  wordsSaid(options: { isWaiting: boolean }): void;
  /** The platform has stopped it. */
  stopped(): void;
  resume(): void;
  /** No words follow: ends what no tool wants any more. */
  settle(): void;
};

/** A tool that answers at once makes no sound. */
const patienceMs = 350;

export function createHoldSounds(options: {
  send: (output: ChannelOutput) => void;
  soundUrl: ((sound: ChannelSound) => string) | null;
}): HoldSounds {
  const { send, soundUrl } = options;
  /** By tool call, the oldest first: that is the one that is heard. */
  const wanted = new Map<string, AudibleHoldSound>();
  let isSounding = false;
  let patience: NodeJS.Timeout | undefined;

  function play(sound: ChannelSound, loop: number): void {
    clearTimeout(patience);
    if (soundUrl !== null) send({ type: "play", source: soundUrl(sound), loop, interruptible: true });
  }

  function resume(): void {
    const [sound] = wanted.values();
    if (sound === undefined) return;
    isSounding = true;
    play(sound, 0);
  }

  return {
    change({ toolCallId, sound, isPlaying }) {
      if (!isPlaying) return void wanted.delete(toolCallId);
      wanted.set(toolCallId, sound);
      clearTimeout(patience);
      patience = setTimeout(resume, patienceMs);
    },
    wordsSaid({ isWaiting }) {
      isSounding = false;
      if (isWaiting) resume();
    },
    stopped: () => void (isSounding = false),
    resume,
    settle() {
      if (wanted.size > 0) return;
      clearTimeout(patience);
      // A sound lasts until something follows it; where no words do, silence does.
      if (isSounding) play("silence", 1);
      isSounding = false;
    },
  };
}
