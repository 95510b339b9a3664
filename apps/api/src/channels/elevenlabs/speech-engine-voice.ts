import type { PlatformVoice } from "../platform/platform-ear.ts";
import type { ChannelOutput, TurnWatcher } from "../protocol.ts";
import type { SpeechEngineAnswer } from "./speech-engine-frames.ts";

export type SpeechEngineVoice = PlatformVoice & {
  send(output: ChannelOutput): void;
  watchTurn(): TurnWatcher;
};

/**
 * The agent's side, in ElevenLabs' frames. It can speak in answer to a transcript only: what it says without having been
 * asked is said before the next answer. An answer that was overtaken by a new transcript is not completed: ElevenLabs
 * has given it up.
 */
export function createSpeechEngineVoice(options: {
  write: (answer: SpeechEngineAnswer) => void;
}): SpeechEngineVoice {
  const { write } = options;
  let eventId: number | null = null;
  let runningTurns = 0;
  let needsPause = false;
  let unasked = "";
  let said = "";

  function answer(content: string, isFinal: boolean): void {
    if (eventId !== null) write({ type: "agent_response", content, event_id: eventId, is_final: isFinal });
  }

  function complete(): void {
    answer("", true);
    eventId = null;
    needsPause = false;
  }

  function speak({ token, last }: Extract<ChannelOutput, { type: "text" }>): void {
    if (token !== "") {
      // Two things that are said one after the other are not to be glued together.
      const pause = needsPause ? " " : "";
      needsPause = false;
      if (eventId === null) unasked += `${pause}${token}`;
      else {
        if (pause !== "") answer(pause, false);
        answer(token, false);
        said += `${pause}${token}`;
      }
    }
    if (last) needsPause = said !== "" || unasked !== "";
  }

  return {
    send(output) {
      if (output.type === "text") speak(output);
    },
    watchTurn() {
      runningTurns += 1;
      return {
        take: () => undefined,
        finish() {
          runningTurns -= 1;
          if (runningTurns === 0) complete();
        },
      };
    },
    ask(id) {
      eventId = id;
      needsPause = false;
    },
    repeat(text) {
      if (text.trim() !== "") answer(text, false);
    },
    settle() {
      if (runningTurns === 0) complete();
    },
    get said() {
      return said;
    },
    /** What waited for an answer goes first in this one. */
    forgetSaid() {
      said = unasked;
      if (unasked !== "") answer(unasked, false);
      needsPause = unasked !== "";
      unasked = "";
    },
  };
}
