import type { Heard } from "../use-conversation-verbs.ts";
import { createAnnouncedState } from "./announced-state.ts";
import { createSentencePlayer, type Sentence } from "./create-sentence-player.ts";
import type { Manner } from "./play-sentence.ts";
import { splitSentences } from "./split-sentences.ts";
import type { VoiceBox } from "./voice.ts";

/** Some words of an answer of the agent; `answer` names which. */
export type AgentWords = { answer: string; text: string; isInterruptible: boolean };

export type SpeakerState = {
  isSpeaking: boolean;
  /** Whether the sentence that is spoken may be cut off. */
  isInterruptible: boolean;
  problem: string | null;
};

export type Speaker = {
  /** More words of an answer; whole sentences are spoken as they come. */
  say(words: AgentWords): void;
  /** The answer, or this stretch of it, is complete: what is left of it is spoken. */
  finish(answer: string): void;
  /** Stops at once and gives what was spoken of the answer so far, and for how long. No more of it is spoken. */
  cancel(): Heard;
  /** Settles once the voice is silent: whether it has spoken to the end of what it had to say, this answer included. */
  silence(answer: string): Promise<boolean>;
  /** What was last spoken, for telling the agent's own voice from the caller's. */
  lately(): string;
  setEnabled(isEnabled: boolean): void;
  setManner(manner: Manner): void;
  subscribe(listener: () => void): () => void;
  readState(): SpeakerState;
};

export const silent: SpeakerState = { isSpeaking: false, isInterruptible: true, problem: null };

/** Speaks the agent's words as they stream in. Says nothing until it is enabled. */
export function createSpeaker(options: { box: VoiceBox; now?: () => number }): Speaker {
  const state = createAnnouncedState(silent);
  const cutOff = new Set<string>();
  let isEnabled = false;
  let cancelled = 0;
  let unfinished: Sentence | null = null;
  const player = createSentencePlayer({
    box: options.box,
    now: options.now ?? Date.now,
    onChange(problem) {
      const { current } = player;
      const isInterruptible = current?.isInterruptible ?? true;
      state.change({ isSpeaking: current !== null, isInterruptible, problem });
    },
  });

  function flush(): void {
    const last = unfinished;
    unfinished = null;
    if (last !== null && isSpeakable(last.text)) player.add(last);
  }

  function cancel(): Heard {
    const { answers, ...heard } = player.cancel();
    cancelled += 1;
    for (const answer of answers) cutOff.add(answer);
    if (unfinished !== null) cutOff.add(unfinished.answer);
    unfinished = null;
    return heard;
  }

  async function untilSilent(answer: string): Promise<boolean> {
    const before = cancelled;
    await state.until(({ isSpeaking }) => !isSpeaking);
    // The caller may have spoken over it before anybody asked.
    return cancelled === before && !cutOff.has(answer);
  }

  return {
    say({ answer, text, isInterruptible }) {
      if (!isEnabled || cutOff.has(answer)) return;
      const goesOn = unfinished?.answer === answer && unfinished.isInterruptible === isInterruptible;
      if (!goesOn) flush();
      const { sentences, rest } = splitSentences((unfinished?.text ?? "") + text);
      unfinished = rest === "" ? null : { answer, text: rest, isInterruptible };
      for (const sentence of sentences.filter(isSpeakable))
        player.add({ answer, text: sentence, isInterruptible });
    },
    finish(answer) {
      if (unfinished?.answer === answer) flush();
    },
    cancel,
    silence: untilSilent,
    lately: () => player.lately,
    setEnabled(next) {
      // Nobody spoke over it: what it was saying does not count as cut off.
      if (!next) unfinished = null;
      if (isEnabled && !next) player.cancel();
      if (next) cutOff.clear();
      isEnabled = next;
    },
    setManner: player.setManner,
    subscribe: state.subscribe,
    readState: state.read,
  };
}

/** Marks alone make some voices read out their names. */
function isSpeakable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
