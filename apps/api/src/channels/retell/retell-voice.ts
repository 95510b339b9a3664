import type { ConversationPart } from "@callhook/agents";
import type { PlatformVoice } from "../platform/platform-ear.ts";
import type { ChannelHandoff, ChannelOutput, TurnWatcher } from "../protocol.ts";
import type { RetellAnswer, RetellContent } from "./retell-frames.ts";
import { retellToolFrame } from "./retell-tool-frames.ts";

/** The agent's side, in Retell's frames: whatever it says belongs to a response that was asked for, or interrupts. */
export type RetellVoice = PlatformVoice & {
  send(output: ChannelOutput): void;
  watchTurn(): TurnWatcher;
  /** Begins the call with silence, if the agent has not said anything. */
  beginInSilence(): void;
  /** Whether Retell was told to hang up. */
  readonly hasEnded: boolean;
};

type OpenContent =
  | { response_type: "response"; response_id: number }
  | { response_type: "agent_interrupt"; interrupt_id: number };

export function createRetellVoice(options: {
  write: (answer: RetellAnswer) => void;
  /** Whether the call has begun before, on another connection. */
  hasBegun: boolean;
}): RetellVoice {
  const { write } = options;
  let { hasBegun } = options;
  let open: OpenContent | null = null;
  let runningTurns = 0;
  let interruptions = 0;
  let needsPause = false;
  let said = "";
  let hasEnded = false;
  /** The agent hangs up: its last response is completed with that. */
  let isEnding = false;

  function begin(): OpenContent {
    if (open === null && hasBegun) {
      interruptions += 1;
      open = { response_type: "agent_interrupt", interrupt_id: interruptions };
    }
    open ??= { response_type: "response", response_id: 0 };
    hasBegun = true;
    return open;
  }

  function complete(content: Partial<RetellContent> = {}): void {
    if (open === null) return;
    write({ ...open, content: "", ...content, content_complete: true });
    open = null;
    needsPause = false;
  }

  function speak({ token, last, interruptible }: Extract<ChannelOutput, { type: "text" }>): void {
    if (token !== "") {
      const target = begin();
      const held = interruptible ? {} : { no_interruption_allowed: true as const };
      // Two things that are said one after the other are not to be glued together.
      if (needsPause) write({ ...target, content: " ", content_complete: false, ...held });
      write({ ...target, content: token, content_complete: false, ...held });
      said += `${needsPause ? " " : ""}${token}`;
      needsPause = false;
    }
    if (!last || open === null) return;
    needsPause = true;
    if (runningTurns === 0 && !isEnding) complete();
  }

  function end({ transferTo }: ChannelHandoff): void {
    hasEnded = true;
    begin();
    complete(transferTo === null ? { end_call: true } : { transfer_number: transferTo });
  }

  function take(part: ConversationPart): void {
    if (part.type === "call-ending") isEnding = true;
    const frame = retellToolFrame(part);
    if (frame !== null && !hasEnded) write(frame);
  }

  return {
    send(output) {
      if (hasEnded) return;
      if (output.type === "text") speak(output);
      if (output.type === "end") end(output.handoff);
    },
    watchTurn() {
      runningTurns += 1;
      return {
        take,
        finish() {
          runningTurns -= 1;
          if (runningTurns === 0 && !isEnding) complete();
        },
      };
    },
    ask(responseId) {
      isEnding = false;
      complete();
      open = { response_type: "response", response_id: responseId };
      hasBegun = true;
    },
    repeat(text) {
      if (text.trim() !== "" && open !== null) write({ ...open, content: text, content_complete: false });
    },
    settle() {
      if (runningTurns === 0 && !isEnding) complete();
    },
    beginInSilence() {
      if (hasBegun) return;
      begin();
      complete();
    },
    get said() {
      return said;
    },
    forgetSaid() {
      said = "";
    },
    get hasEnded() {
      return hasEnded;
    },
  };
}
