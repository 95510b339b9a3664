import { synthesise } from "@callhook/core";
import type { PlayedSound } from "./played-sound.ts";

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
  const loops = new Map<PlayedSound["sound"], AudioBuffer>();
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

  function loopOf(sound: PlayedSound["sound"], { sampleRate }: AudioContext): AudioBuffer {
    const known = loops.get(sound);
    if (known !== undefined) return known;
    const samples = synthesise(sound, sampleRate);
    const loop = new AudioBuffer({ length: samples.length, sampleRate });
    loop.copyToChannel(samples, 0);
    loops.set(sound, loop);
    return loop;
  }

  return {
    stop,
    play(sound) {
      stop();
      context ??= openContext();
      // Where the browser wants a click first, there has been none; then it stays silent.
      void context.resume();
      const source = context.createBufferSource();
      const gain = context.createGain();
      source.buffer = loopOf(sound, context);
      source.loop = true;
      source.connect(gain).connect(context.destination);
      gain.gain.setValueAtTime(0, context.currentTime);
      gain.gain.setTargetAtTime(loudness, context.currentTime + patienceSeconds, fadeSeconds);
      source.start();
      playing = { source, gain };
    },
  };
}
