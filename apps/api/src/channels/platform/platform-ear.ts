import type { ChannelSession } from "../protocol.ts";
import { heardOfAnswer, restAfter } from "./heard-of-answer.ts";
import { callerWordsOf, newCallerWords } from "./new-caller-words.ts";
import { comparableWords, type SpokenEntry } from "./spoken-entry.ts";

/** How a platform is answered that asks for every answer, each time with the whole transcript. */
export type PlatformVoice = {
  /** An answer is wanted under this id; what is said for an earlier one is not heard any more. */
  ask(id: number): void;
  /** Says something again that was sent under an id that is stale now. */
  repeat(text: string): void;
  /** Completes what was asked for, if nobody is going to say anything. */
  settle(): void;
  /** What the agent has said since the platform was given the caller's last words. */
  readonly said: string;
  forgetSaid(): void;
};

/** What a platform asks: an answer to the caller's words, or a word to a caller who is silent. */
export type Asked = { id: number; transcript: SpokenEntry[]; isReminder: boolean };

/**
 * What a platform asks, in our protocol. It sends the whole transcript each time, and asks again whenever the caller
 * goes on: only words that are not on record yet reach the agent, and an answer that nobody heard is said again under
 * the new id, so that no tool runs twice.
 */
export function createPlatformEar(options: {
  session: ChannelSession;
  voice: PlatformVoice;
  /** What the record has of the caller. */
  recorded: readonly string[];
}): (asked: Asked) => void {
  const { session, voice } = options;
  let known = options.recorded.flatMap(comparableWords);

  function hearInterruption(transcript: SpokenEntry[]): void {
    const { said } = voice;
    const { heardText, isWhole } = heardOfAnswer({ said, knownCount: known.length, transcript });
    if (said.trim() !== "" && !isWhole) session.receive({ type: "interrupt", heardText, afterMs: null });
  }

  return ({ id, transcript, isReminder }) => {
    voice.ask(id);
    const words = newCallerWords({ known, transcript });
    if (words !== "") {
      hearInterruption(transcript);
      known = callerWordsOf(transcript);
      voice.forgetSaid();
      session.receive({ type: "prompt", text: words, last: true });
    } else if (isReminder) {
      session.receive({ type: "silence" });
    } else {
      const { said } = voice;
      const { heardText } = heardOfAnswer({ said, knownCount: known.length, transcript });
      voice.repeat(restAfter({ said, heardText }));
    }
    voice.settle();
  };
}
