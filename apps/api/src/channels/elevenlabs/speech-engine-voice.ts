import type { PlatformVoice } from "../platform/platform-ear.ts";
import type { ChannelOutput, TurnWatcher } from "../protocol.ts";
import type { SpeechEngineAnswer } from "./speech-engine-frames.ts";

/**
 * The agent's side, in ElevenLabs' frames. It can speak in answer to a transcript only: what it says without having been
 * asked is said before the next answer. An answer that was overtaken by a new transcript is not completed: ElevenLabs
 * has given it up.
 */
export class SpeechEngineVoice implements PlatformVoice {
  said = "";
  readonly #write: (answer: SpeechEngineAnswer) => void;
  #eventId: number | null = null;
  #runningTurns = 0;
  #needsPause = false;
  #unasked = "";

  constructor({ write }: { write: (answer: SpeechEngineAnswer) => void }) {
    this.#write = write;
  }

  send(output: ChannelOutput): void {
    if (output.type === "text") this.#speak(output);
  }

  watchTurn(): TurnWatcher {
    this.#runningTurns += 1;
    return {
      take: () => undefined,
      finish: () => {
        this.#runningTurns -= 1;
        this.settle();
      },
    };
  }

  ask(id: number): void {
    this.#eventId = id;
    this.#needsPause = false;
  }

  repeat(text: string): void {
    if (text.trim() !== "") this.#answer(text, false);
  }

  settle(): void {
    if (this.#runningTurns > 0) return;
    this.#answer("", true);
    this.#eventId = null;
    this.#needsPause = false;
  }

  /** What waited for an answer goes first in this one. */
  forgetSaid(): void {
    this.said = this.#unasked;
    if (this.said !== "") this.#answer(this.said, false);
    this.#needsPause = this.said !== "";
    this.#unasked = "";
  }

  #speak({ token, last }: Extract<ChannelOutput, { type: "text" }>): void {
    if (token !== "") {
      // Two things that are said one after the other are not to be glued together.
      const pause = this.#needsPause ? " " : "";
      this.#needsPause = false;
      if (this.#eventId === null) this.#unasked += `${pause}${token}`;
      else {
        if (pause !== "") this.#answer(pause, false);
        this.#answer(token, false);
        this.said += `${pause}${token}`;
      }
    }
    if (last) this.#needsPause = this.said !== "" || this.#unasked !== "";
  }

  #answer(content: string, isFinal: boolean): void {
    if (this.#eventId === null) return;
    this.#write({ type: "agent_response", content, event_id: this.#eventId, is_final: isFinal });
  }
}
