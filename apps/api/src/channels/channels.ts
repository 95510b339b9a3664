import type { Context, Hono } from "hono";
import type { Services } from "../services.ts";
import { chat } from "./chat/chat.ts";
import { chatCompletions } from "./chat-completions/chat-completions.ts";
import { checkEndpoint } from "./check/check-endpoint.ts";
import { elevenLabsChannel } from "./elevenlabs/elevenlabs-channel.ts";
import { retellChannel } from "./retell/retell-channel.ts";
import { soundFiles } from "./sounds/sound-files.ts";
import { twilioChannel } from "./twilio/twilio-channel.ts";

/** All by which conversations reach us beside tRPC, and what they need to get here. */
export function channels(options: {
  services: Services;
  addressOf: (context: Context) => string | null;
}): Hono[] {
  return [
    chatCompletions(options),
    chat(options),
    twilioChannel(options),
    retellChannel(options),
    elevenLabsChannel(options),
    checkEndpoint(options),
    soundFiles(),
  ];
}
