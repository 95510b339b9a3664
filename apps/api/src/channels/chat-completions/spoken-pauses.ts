/** Passes words on, holding their last punctuation back until it is known what comes behind them. */
export type SpokenPauses = {
  words(text: string): string;
  /** A tool runs: what was said so far is all there is for a while. */
  pause(): string;
  /** What was held back, once nothing comes behind it. */
  end(): string;
};

/**
 * ElevenLabs waits for the end of a sentence before it speaks, unless words end with "... ": then it speaks them at
 * once and keeps its voice open. By its guide to custom models, "Buffer words" for slow ones.
 */
export function createSpokenPauses(): SpokenPauses {
  let held = "";
  let hasWords = false;
  let isBehindPause = false;
  return {
    words(text) {
      const all = held + (isBehindPause ? text.trimStart() : text);
      isBehindPause &&= all === "";
      held = /[\s.!?…,:;]*$/u.exec(all)?.[0] ?? "";
      const words = all.slice(0, all.length - held.length);
      hasWords ||= words !== "";
      return words;
    },
    pause() {
      if (!hasWords) return "";
      held = "";
      hasWords = false;
      isBehindPause = true;
      return "... ";
    },
    end() {
      const rest = held.trimEnd();
      held = "";
      return rest;
    },
  };
}

export const plainPauses: SpokenPauses = { words: (text) => text, pause: () => "", end: () => "" };
