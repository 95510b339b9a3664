import type { ChannelSession } from "../protocol.ts";
import { heardOfAnswer, restAfter } from "../platform/heard-of-answer.ts";
import { callerWordsOf, newCallerWords } from "../platform/new-caller-words.ts";
import { comparableWords, type SpokenEntry } from "../platform/spoken-entry.ts";
import type { RetellFrame } from "./retell-frames.ts";
import type { RetellVoice } from "./retell-voice.ts";

type Asked = Extract<RetellFrame, { response_id: number }>;

export type RetellEar = { takeAsked(frame: Asked): void };

/**
 * What Retell asks, in our protocol. It sends the whole transcript each time, and asks again whenever the caller goes
 * on: only words that are not on record yet reach the agent, and an answer that nobody heard is said again under the
 * new id, so that no tool runs twice.
 */
export function createRetellEar(options: {
  session: ChannelSession;
  voice: RetellVoice;
  /** What the record has of the caller. */
  recorded: readonly string[];
}): RetellEar {
  const { session, voice } = options;
  let known = options.recorded.flatMap(comparableWords);

  function hearInterruption(transcript: SpokenEntry[]): void {
    const { said } = voice;
    const { heardText, isWhole } = heardOfAnswer({ said, knownCount: known.length, transcript });
    if (said.trim() !== "" && !isWhole) session.receive({ type: "interrupt", heardText, afterMs: null });
  }

  return {
    takeAsked({ interaction_type: kind, response_id: responseId, transcript }) {
      voice.ask(responseId);
      const words = newCallerWords({ known, transcript });
      if (words !== "") {
        hearInterruption(transcript);
        known = callerWordsOf(transcript);
        voice.forgetSaid();
        session.receive({ type: "prompt", text: words, last: true });
      } else if (kind === "reminder_required") {
        session.receive({ type: "silence" });
      } else {
        const { said } = voice;
        const { heardText } = heardOfAnswer({ said, knownCount: known.length, transcript });
        voice.repeat(restAfter({ said, heardText }));
      }
      voice.settle();
    },
  };
}
