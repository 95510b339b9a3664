type Spoken = { text: string; interruptible: boolean; cycle: number; from: number; until: number };

/** A voice that takes its time: what it was sent is heard word by word, one utterance after the other. */
export type Playback = {
  add(text: string, interruptible: boolean): void;
  /** What follows is another utterance. */
  completeCycle(): void;
  /** Whether something is being said now, and may be interrupted. */
  isInterruptible(): boolean;
  isSpeaking(): boolean;
  /** What was heard so far of the utterance that is being spoken. */
  heard(): string;
  /** Stops; gives what was heard of the utterance that was being spoken, and for how long. */
  stop(): { heardText: string; afterMs: number };
};

export function createPlayback(options: { msPerCharacter: number; onQuiet: () => void }): Playback {
  const { msPerCharacter, onQuiet } = options;
  let queue: Spoken[] = [];
  let cycle = 0;
  let quiet: NodeJS.Timeout | undefined;
  const current = () =>
    queue.find(({ from, until }) => from <= performance.now() && performance.now() < until);

  return {
    add(text, interruptible) {
      if (text === "") return;
      const from = Math.max(performance.now(), queue.at(-1)?.until ?? 0);
      queue.push({ text, interruptible, cycle, from, until: from + text.length * msPerCharacter });
      clearTimeout(quiet);
      quiet = setTimeout(onQuiet, (queue.at(-1)?.until ?? 0) - performance.now());
    },
    completeCycle: () => void (cycle += 1),
    isInterruptible: () => current()?.interruptible === true,
    isSpeaking: () => current() !== undefined,
    heard: () => heardOf(queue, msPerCharacter).heardText,
    stop() {
      clearTimeout(quiet);
      const stopped = heardOf(queue, msPerCharacter);
      queue = [];
      return stopped;
    },
  };
}

/** Of the utterance that was begun last. */
function heardOf(queue: Spoken[], msPerCharacter: number): { heardText: string; afterMs: number } {
  const now = performance.now();
  const begun = queue.filter(({ from }) => from <= now);
  const heard = begun.filter((spoken) => spoken.cycle === begun.at(-1)?.cycle);
  const [first] = heard;
  const texts = heard.map(({ text, from }) => text.slice(0, Math.floor((now - from) / msPerCharacter)));
  const afterMs = first === undefined ? 0 : Math.round(now - first.from);
  return { heardText: wholeWords(texts.join("")), afterMs };
}

/** Nobody hears half a word. */
function wholeWords(text: string): string {
  return text.slice(0, text.lastIndexOf(" ") + 1).trim() || text.trim();
}
