import { complain, type HeldCall, sayOurselves } from "./held-call.ts";
import type { ChannelInput } from "./protocol.ts";
import { answerCaller } from "./speak-turn.ts";

/** What the caller's side of the connection says. */
export function receiveInput(call: HeldCall, input: ChannelInput): void {
  const { voice, keypad, hangUp } = call;
  switch (input.type) {
    case "prompt":
      if (!input.last || input.text.trim() === "") return;
      keypad.finish();
      return answerCaller(call, input.text, "voice");
    case "interrupt":
      interrupt(call, input).catch((error: unknown) =>
        complain(call, "warn", { error, words: "an interruption was lost" }),
      );
      return;
    case "dtmf":
      hangUp.postpone();
      return keypad.press(input.digit);
    case "silence":
      return sayOurselves(call, "still-there");
    case "voice-idle":
      return voice.idle();
    case "error":
      complain(call, "warn", {
        error: null,
        words: "the platform could not use something that was sent to it",
      });
  }
}

async function interrupt(
  { conversation, voice, hangUp }: HeldCall,
  { heardText, afterMs }: Extract<ChannelInput, { type: "interrupt" }>,
): Promise<void> {
  hangUp.postpone();
  voice.stopped();
  const { heldDuringToolCallId } = await conversation.interrupt({
    heardText,
    ...(afterMs !== null && { afterMs }),
  });
  if (heldDuringToolCallId !== null) voice.resumeSound();
}
