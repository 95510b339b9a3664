export type SpeakingTime = {
  /** More words were sent. */
  add(text: string): void;
  /** The voice says that it has finished. */
  finish(): void;
  /** The voice was stopped. */
  stop(): void;
  /** Whether the voice is speaking, as far as one can tell. */
  isSpeaking(): boolean;
  /** Settles once the voice has said everything, as far as one can tell. */
  quiet(): Promise<void>;
};

/** A brisk voice needs about this long for a character of text. */
const msPerCharacter = 60;
/** Until the first sound of an utterance is heard. */
const startMs = 400;
/** The voice's word that it has finished is about something earlier when it comes this soon after the last words. */
const soonestMs = 250;

/** How long a voice still speaks: by its own word where it gives one, else by the length of what it was sent. */
export function createSpeakingTime(now: () => number = () => performance.now()): SpeakingTime {
  let quietAt = 0;
  let lastSentAt = 0;
  const waiting = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;

  function settle(): void {
    clearTimeout(timer);
    if (now() < quietAt) {
      timer = setTimeout(settle, quietAt - now());
      return;
    }
    for (const resolve of waiting) resolve();
    waiting.clear();
  }

  function stop(): void {
    quietAt = now();
    settle();
  }

  return {
    add(text) {
      lastSentAt = now();
      quietAt = Math.max(quietAt, now() + startMs) + text.length * msPerCharacter;
    },
    finish() {
      if (now() - lastSentAt >= soonestMs) stop();
    },
    stop,
    isSpeaking: () => now() < quietAt,
    quiet() {
      if (now() >= quietAt) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.add(resolve);
      settle();
      return promise;
    },
  };
}
