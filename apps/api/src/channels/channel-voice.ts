import type { ConversationPart } from "@callhook/agents";
import { createHoldSounds } from "./hold-sounds.ts";
import type { ChannelOutput, ChannelSound } from "./protocol.ts";
import { createSpeakingTime } from "./speaking-time.ts";

/** What the parts of turns sound like: words in talk cycles, and the sound of a tool that is waited for. */
export type ChannelVoice = {
  /** Takes the parts of one turn, as they happen. */
  startTurn(): { take(part: ConversationPart): void };
  /** Says one sentence that belongs to no turn. */
  say(text: string, options: { interruptible: boolean }): void;
  /** The platform has stopped what it was playing. */
  stopped(): void;
  /** The platform says that it has finished what it was sent. */
  idle(): void;
  /** Plays again what an interruption stopped that did not take effect. */
  resumeSound(): void;
  /** Whether it is speaking, as far as one can tell. */
  isSpeaking(): boolean;
  /** Settles once the voice has finished, as far as one can tell. */
  quiet(): Promise<void>;
};

/** One turn, and the tools of it that run. */
type VoicedTurn = { runningTools: Set<string> };

export function createChannelVoice(options: {
  send: (output: ChannelOutput) => void;
  soundUrl: ((sound: ChannelSound) => string) | null;
}): ChannelVoice {
  const speaking = createSpeakingTime();
  const sounds = createHoldSounds(options);
  /** The talk cycle that the voice waits to see completed. */
  let openCycle: { turn: VoicedTurn; interruptible: boolean } | null = null;

  function closeCycle(turn?: VoicedTurn): void {
    if (openCycle === null || (turn !== undefined && openCycle.turn !== turn)) return;
    options.send({ type: "text", token: "", last: true, interruptible: openCycle.interruptible });
    openCycle = null;
  }

  function speak(words: { token: string; interruptible: boolean; last: boolean; isWaiting?: boolean }): void {
    const { isWaiting = false, ...text } = words;
    speaking.add(text.token);
    options.send({ type: "text", ...text });
    sounds.wordsSaid({ isWaiting });
  }

  function speakInTurn(turn: VoicedTurn, part: Extract<ConversationPart, { type: "text" }>): void {
    const { text: token, interruptible } = part;
    // While tools run the model is silent: these words fill the wait, whole, and have to be heard now.
    if (turn.runningTools.size > 0) return speak({ token, interruptible, last: true, isWaiting: true });
    if (openCycle?.turn !== turn) closeCycle();
    openCycle = { turn, interruptible };
    speak({ token, interruptible, last: false });
  }

  function take(turn: VoicedTurn, part: ConversationPart): void {
    if (part.type === "text") speakInTurn(turn, part);
    if (part.type === "tool-called") {
      turn.runningTools.add(part.toolCallId);
      closeCycle(turn);
    }
    if (part.type === "tool-finished") turn.runningTools.delete(part.toolCallId);
    if (part.type === "hold-sound") sounds.change(part);
    if (part.type === "turn-finished") {
      closeCycle(turn);
      sounds.settle();
    }
  }

  return {
    startTurn() {
      const turn: VoicedTurn = { runningTools: new Set() };
      return { take: (part) => take(turn, part) };
    },
    say(token, { interruptible }) {
      closeCycle();
      speak({ token, interruptible, last: true });
    },
    stopped() {
      openCycle = null;
      sounds.stopped();
      speaking.stop();
    },
    idle: () => speaking.finish(),
    resumeSound: () => sounds.resume(),
    isSpeaking: () => speaking.isSpeaking(),
    quiet: () => speaking.quiet(),
  };
}
