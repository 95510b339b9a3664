import { z } from "zod";
import type { ChannelOutput } from "../protocol.ts";
import type { ReadFrame } from "../websocket/session-socket.ts";

const callerFrameSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("setup"),
    accountSid: z.string(),
    callSid: z.string().min(1).max(100),
    customParameters: z.record(z.string(), z.string()).nullish(),
  }),
  z.object({ type: z.literal("prompt"), voicePrompt: z.string(), last: z.boolean().default(true) }),
  z.object({
    type: z.literal("interrupt"),
    utteranceUntilInterrupt: z.string().nullish(),
    // A number, or a text that holds one: Twilio's own pages show both.
    durationUntilInterruptMs: z.coerce.number().nonnegative().nullish().catch(null),
  }),
  z.object({ type: z.literal("dtmf"), digit: z.string().min(1).max(1) }),
  z.object({ type: z.literal("error") }),
  // Undocumented in its details, so that nothing more is asked of it.
  z.object({ type: z.literal("info"), name: z.string().nullish(), value: z.unknown().optional() }),
]);

export type TwilioSetup = { accountSid: string; callSid: string; callId: string | null };

/** What ConversationRelay sends, as far as it concerns us. */
export function readTwilioFrame(text: string): ReadFrame<TwilioSetup> {
  const parsed = callerFrameSchema.safeParse(parseJson(text));
  if (!parsed.success) return { type: "invalid" };
  const frame = parsed.data;
  switch (frame.type) {
    case "setup": {
      const { accountSid, callSid, customParameters } = frame;
      return { type: "setup", setup: { accountSid, callSid, callId: customParameters?.["callId"] ?? null } };
    }
    case "prompt":
      return { type: "input", input: { type: "prompt", text: frame.voicePrompt, last: frame.last } };
    case "interrupt": {
      const { utteranceUntilInterrupt: heardText = null, durationUntilInterruptMs: afterMs = null } = frame;
      const rounded = afterMs === null ? null : Math.round(afterMs);
      return { type: "input", input: { type: "interrupt", heardText, afterMs: rounded } };
    }
    case "dtmf":
      return { type: "input", input: { type: "dtmf", digit: frame.digit } };
    case "error":
      return { type: "input", input: { type: "error" } };
    case "info":
      return frame.name === "agentSpeaking" && frame.value === "off"
        ? { type: "input", input: { type: "voice-idle" } }
        : { type: "ignored" };
  }
}

export function writeTwilioFrame(output: ChannelOutput): string {
  switch (output.type) {
    case "text": {
      const { token, last, interruptible } = output;
      return JSON.stringify({ type: "text", token, last, interruptible });
    }
    case "play": {
      const { source, loop, interruptible } = output;
      // Words that follow end the sound, which would otherwise be played a thousand times before them.
      return JSON.stringify({ type: "play", source, loop, preemptible: true, interruptible });
    }
    case "end":
      return JSON.stringify({ type: "end", handoffData: JSON.stringify(output.handoff) });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
