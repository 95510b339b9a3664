import type { ConversationPart } from "@callhook/agents";
import type { PlatformVoice } from "../platform/platform-ear.ts";
import type { ChannelHandoff, ChannelOutput, TurnWatcher } from "../protocol.ts";
import type { RetellAnswer, RetellContent } from "./retell-frames.ts";
import { retellToolFrame } from "./retell-tool-frames.ts";

type OpenContent =
  | { response_type: "response"; response_id: number }
  | { response_type: "agent_interrupt"; interrupt_id: number };

type RetellVoiceOptions = {
  write: (answer: RetellAnswer) => void;
  /** Whether the call has begun before, on another connection. */
  hasBegun: boolean;
};

/**
 * The agent's side, in Retell's frames: whatever it says belongs to a response that was asked for, or interrupts. A
 * response stays open while a tool runs, and is always completed.
 */
export class RetellVoice implements PlatformVoice {
  /** Whether Retell was told to hang up. */
  hasEnded = false;
  said = "";
  readonly #write: RetellVoiceOptions["write"];
  #hasBegun: boolean;
  #open: OpenContent | null = null;
  #runningTurns = 0;
  #interruptions = 0;
  #needsPause = false;
  /** The agent hangs up: its last response is completed with that. */
  #isEnding = false;

  constructor({ write, hasBegun }: RetellVoiceOptions) {
    this.#write = write;
    this.#hasBegun = hasBegun;
  }

  send(output: ChannelOutput): void {
    if (this.hasEnded) return;
    if (output.type === "text") this.#speak(output);
    if (output.type === "end") this.#end(output.handoff);
  }

  watchTurn(): TurnWatcher {
    this.#runningTurns += 1;
    return {
      take: (part) => this.#watch(part),
      finish: () => {
        this.#runningTurns -= 1;
        this.settle();
      },
    };
  }

  ask(responseId: number): void {
    this.#isEnding = false;
    this.#complete();
    this.#open = { response_type: "response", response_id: responseId };
    this.#hasBegun = true;
  }

  repeat(text: string): void {
    if (text.trim() === "" || this.#open === null) return;
    this.#write({ ...this.#open, content: text, content_complete: false });
  }

  settle(): void {
    if (this.#runningTurns === 0 && !this.#isEnding) this.#complete();
  }

  forgetSaid(): void {
    this.said = "";
  }

  /** Begins the call with silence, if the agent has not said anything. */
  beginInSilence(): void {
    if (this.#hasBegun) return;
    this.#begin();
    this.#complete();
  }

  #begin(): OpenContent {
    if (this.#open === null && this.#hasBegun) {
      this.#interruptions += 1;
      this.#open = { response_type: "agent_interrupt", interrupt_id: this.#interruptions };
    }
    this.#open ??= { response_type: "response", response_id: 0 };
    this.#hasBegun = true;
    return this.#open;
  }

  #complete(content: Partial<RetellContent> = {}): void {
    if (this.#open === null) return;
    this.#write({ ...this.#open, content: "", ...content, content_complete: true });
    this.#open = null;
    this.#needsPause = false;
  }

  #speak({ token, last, interruptible }: Extract<ChannelOutput, { type: "text" }>): void {
    if (token !== "") {
      const target = this.#begin();
      const held = interruptible ? {} : { no_interruption_allowed: true as const };
      // Two things that are said one after the other are not to be glued together.
      const pause = this.#needsPause ? " " : "";
      if (pause !== "") this.#write({ ...target, content: pause, content_complete: false, ...held });
      this.#write({ ...target, content: token, content_complete: false, ...held });
      this.said += `${pause}${token}`;
      this.#needsPause = false;
    }
    if (!last || this.#open === null) return;
    this.#needsPause = true;
    this.settle();
  }

  #end({ transferTo }: ChannelHandoff): void {
    this.hasEnded = true;
    this.#begin();
    this.#complete(transferTo === null ? { end_call: true } : { transfer_number: transferTo });
  }

  #watch(part: ConversationPart): void {
    if (part.type === "call-ending") this.#isEnding = true;
    const frame = retellToolFrame(part);
    if (frame !== null && !this.hasEnded) this.#write(frame);
  }
}
