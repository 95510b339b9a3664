import { z } from "zod";
import { hintsSchema } from "./hints.ts";
import { languageTagSchema } from "./language-tag.ts";

export const speechProviders = ["ElevenLabs", "Google", "Amazon"] as const;
export const transcriptionProviders = ["Deepgram", "Google"] as const;
export const interruptSensitivities = ["low", "medium", "high"] as const;
export const greetingInterruptions = ["none", "dtmf", "speech", "any"] as const;

const languageSchema = z.union(
  [z.literal("multi"), languageTagSchema],
  "A language is a tag such as en-US, or multi where several are spoken.",
);

/** The names that ConversationRelay gives voices and models: nothing that would need to be escaped in its XML. */
const nameSchema = (label: string) =>
  z
    .string(`${label} must be text.`)
    .trim()
    .max(120, `${label} can be at most 120 characters long.`)
    .regex(/^[\w .,:+/-]*$/, `${label} is made of letters, digits, spaces and . , : + / _ -.`);

/**
 * How a phone line sounds and listens. Twilio is told all of it in its TwiML; Retell and ElevenLabs set voice and
 * hearing in their own agent, and only `language` matters there. An empty text leaves the choice to the provider.
 */
export const lineVoiceSchema = z.object({
  language: languageSchema.default("en-US"),
  ttsProvider: z.enum(speechProviders).default("ElevenLabs"),
  voice: nameSchema("The voice").default(""),
  transcriptionProvider: z.enum(transcriptionProviders).default("Deepgram"),
  speechModel: nameSchema("The speech model").default(""),
  hints: hintsSchema.default([]),
  interruptSensitivity: z.enum(interruptSensitivities).default("medium"),
  /** Whether “mhm” and “okay” let the agent talk on. */
  ignoreBackchannel: z.boolean().default(true),
  welcomeGreetingInterruptible: z.enum(greetingInterruptions).default("any"),
});
export type LineVoice = z.infer<typeof lineVoiceSchema>;
export type LineVoiceInput = z.input<typeof lineVoiceSchema>;
