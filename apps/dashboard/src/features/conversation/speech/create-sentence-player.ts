import { type Manner, type Playing, playSentence } from "./play-sentence.ts";
import { voiceProblem } from "./voice-problem.ts";
import type { VoiceBox } from "./voice.ts";

export type Sentence = { answer: string; text: string; isInterruptible: boolean };

/** Speaks sentences one after the other and knows how far it has come. */
export type SentencePlayer = {
  add(sentence: Sentence): void;
  /** Stops at once; gives what was spoken of the current answer, and all answers that were to be spoken. */
  cancel(): { heardText: string; afterMs: number | undefined; answers: string[] };
  setManner(manner: Manner): void;
  readonly current: Sentence | null;
  /** The last that was spoken, with all of the sentence that the voice is at. */
  readonly lately: string;
};

/** What was spoken of an answer, and when the voice came to it. */
type HeardSoFar = { answer: string; text: string; since: number };
const nothingHeard: HeardSoFar = { answer: "", text: "", since: 0 };
const keptCharacters = 400;

type PlayerOptions = {
  box: VoiceBox;
  now: () => number;
  /** Told when the voice begins, ends and fails; `problem` says why in words. */
  onChange: (problem: string | null) => void;
};

export function createSentencePlayer({ box, now, onChange }: PlayerOptions): SentencePlayer {
  let manner: Manner = { voiceId: null, language: "en-US", rate: 1 };
  let waiting: Sentence[] = [];
  let current: { sentence: Sentence; playing: Playing | null } | null = null;
  let heard: HeardSoFar = nothingHeard;
  let lately = "";

  function playNext(): void {
    const sentence = waiting.shift();
    const next = sentence === undefined ? null : { sentence, playing: null };
    current = next;
    onChange(null);
    if (next === null || sentence === undefined) return;
    if (heard.answer !== sentence.answer) heard = { answer: sentence.answer, text: "", since: now() };
    const { text } = sentence;
    const playing = playSentence({ box, manner, text, now, onEnd: () => finish(sentence), onError: fail });
    if (current === next) current = { sentence, playing };
  }

  function finish({ text }: Sentence): void {
    heard = { ...heard, text: joined(heard.text, text) };
    lately = joined(lately, text).slice(-keptCharacters);
    playNext();
  }

  /** What still waits would fail in the same way; the words stand on the page. */
  function fail(error: string): void {
    clear();
    onChange(voiceProblem(error));
  }

  function clear(): void {
    current?.playing?.drop();
    current = null;
    waiting = [];
    box.cancel();
  }

  return {
    add(sentence) {
      waiting.push(sentence);
      if (current === null) playNext();
    },
    cancel() {
      const heardText = joined(heard.text, current?.playing?.heard() ?? "");
      const unheard = current === null ? waiting : [current.sentence, ...waiting];
      lately = joined(lately, current?.sentence.text ?? "").slice(-keptCharacters);
      const afterMs = current === null ? undefined : now() - heard.since;
      heard = nothingHeard;
      clear();
      onChange(null);
      return { heardText, afterMs, answers: unheard.map(({ answer }) => answer) };
    },
    setManner: (next) => void (manner = next),
    get current() {
      return current?.sentence ?? null;
    },
    get lately() {
      return joined(lately, current?.sentence.text ?? "");
    },
  };
}

function joined(before: string, text: string): string {
  return `${before} ${text.trim()}`.trim();
}
