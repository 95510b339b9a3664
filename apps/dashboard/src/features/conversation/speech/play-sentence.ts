import { heardPart } from "./heard-part.ts";
import type { VoiceBox } from "./voice.ts";

/** How a sentence is spoken. */
export type Manner = { voiceId: string | null; language: string; rate: number };

/** A sentence that the voice is at. */
export type Playing = {
  /** What was spoken of it by now. */
  heard(): string;
  /** Nothing of it is told any more. */
  drop(): void;
};

/** A voice that has not begun after this long will not begin. */
const patienceMs = 5_000;

/** Has one sentence spoken; tells once how it ended: with nothing, or with the voice's error. */
export function playSentence(options: {
  box: VoiceBox;
  manner: Manner;
  text: string;
  now: () => number;
  onEnd: () => void;
  onError: (error: string) => void;
}): Playing {
  const { box, manner, text, now } = options;
  let startedAt: number | null = null;
  let index: number | null = null;
  let isOver = false;
  const watch = setTimeout(() => over(() => options.onError("no-start")), patienceMs);

  function over(tell: () => void): void {
    if (isOver) return;
    drop();
    tell();
  }

  function drop(): void {
    isOver = true;
    clearTimeout(watch);
  }

  box.speak({
    ...manner,
    text: text.trim(),
    onStart() {
      clearTimeout(watch);
      startedAt = now();
    },
    onBoundary: (characterIndex) => (index = characterIndex),
    onEnd: () => over(options.onEnd),
    onError: (error) => over(() => options.onError(error)),
  });
  return { heard: () => heardPart({ text, index, startedAt, rate: manner.rate, now: now() }), drop };
}
