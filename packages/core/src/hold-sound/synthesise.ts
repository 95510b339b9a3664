import type { HoldSound } from "../tool/tool-speech.ts";

/** What can be heard while a tool is waited for. */
export type AudibleHoldSound = Exclude<HoldSound, "none">;

/** After this long a hold sound begins again, without a seam. */
export const loopSeconds = 8;

type Render = (add: (atSeconds: number, seconds: number, wave: Wave) => void) => void;
/** The deflection, of which the loudest is about 1, so many seconds after it began. */
type Wave = (seconds: number) => number;

/** One loop of a hold sound, as samples between -1 and 1: the same in a browser and on the phone. */
export function synthesise(sound: AudibleHoldSound, sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(loopSeconds * sampleRate));
  renders[sound]((atSeconds, seconds, wave) => {
    const start = Math.round(atSeconds * sampleRate);
    for (let index = 0; index < seconds * sampleRate; index += 1) {
      // What rings on beyond the end is heard at the beginning.
      const place = (start + index) % samples.length;
      samples[place] = (samples[place] ?? 0) + wave(index / sampleRate);
    }
  });
  return levelled(samples);
}

/** Somebody at a keyboard: bursts of strokes, and pauses to read. */
const typing: Render = (add) => {
  const random = randomFrom(7);
  let at = 0.1;
  while (at < loopSeconds - 0.2) {
    const loudness = 0.6 + 0.4 * random();
    const hertz = 140 + 80 * random();
    add(at, 0.08, (seconds) => {
      const click = (random() * 2 - 1) * Math.exp(-seconds / 0.005);
      const thud = 0.5 * Math.sin(2 * Math.PI * hertz * seconds) * Math.exp(-seconds / 0.018);
      return loudness * (click + thud);
    });
    at += random() < 0.12 ? 0.5 + 0.5 * random() : 0.09 + 0.12 * random();
  }
};

/** Four soft chords, one note after the other. */
const music: Render = (add) => {
  const chords = [
    [261.63, 329.63, 392, 493.88],
    [220, 261.63, 329.63, 392],
    [174.61, 220, 261.63, 329.63],
    [196, 246.94, 293.66, 392],
  ];
  const notes = chords.flat();
  for (const [index, hertz] of notes.entries()) {
    add((index * loopSeconds) / notes.length, 2.5, (seconds) => {
      const attack = Math.min(1, seconds / 0.03);
      const tone = Math.sin(2 * Math.PI * hertz * seconds) + 0.2 * Math.sin(4 * Math.PI * hertz * seconds);
      return attack * Math.exp(-seconds / 0.6) * tone;
    });
  }
};

const renders = { typing, music };

function levelled(samples: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return samples.map((sample) => sample / peak);
}

/** The same numbers between 0 and 1 each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
