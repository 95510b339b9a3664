import type { PlayedSound } from "./played-sound.ts";
import { synthesise } from "./synthesise.ts";

export type HoldSoundPlayer = {
  /** Plays it from now on, until it is stopped. */
  play(sound: PlayedSound["sound"]): void;
  stop(): void;
};

/** Well below a voice. */
const loudness = 0.14;
/** A tool that answers at once makes no sound. */
const patienceSeconds = 0.35;
const fadeSeconds = 0.15;

/** Plays hold sounds in the browser. Opens the device with the first of them, since most calls have none. */
export function createHoldSoundPlayer(
  openContext: () => AudioContext = () => new AudioContext(),
): HoldSoundPlayer {
  let context: AudioContext | null = null;
  let playing: { source: AudioBufferSourceNode; gain: GainNode } | null = null;

  function stop(): void {
    if (context === null || playing === null) return;
    const { source, gain } = playing;
    playing = null;
    gain.gain.cancelScheduledValues(context.currentTime);
    gain.gain.setTargetAtTime(0, context.currentTime, fadeSeconds / 3);
    source.stop(context.currentTime + fadeSeconds);
  }

  return {
    stop,
    play(sound) {
      stop();
      context ??= openContext();
      // Where the browser wants a click first, there has been none; then it stays silent.
      void context.resume();
      const samples = synthesise(sound, context.sampleRate);
      const buffer = context.createBuffer(1, samples.length, context.sampleRate);
      buffer.copyToChannel(samples, 0);
      const source = context.createBufferSource();
      const gain = context.createGain();
      source.buffer = buffer;
      source.loop = true;
      source.connect(gain).connect(context.destination);
      gain.gain.setValueAtTime(0, context.currentTime);
      gain.gain.setTargetAtTime(loudness, context.currentTime + patienceSeconds, fadeSeconds);
      source.start();
      playing = { source, gain };
    },
  };
}
