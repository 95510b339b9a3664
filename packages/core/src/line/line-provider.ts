import { z } from "zod";

/** Who carries the voice. Vapi thinks with our agent by the chat completions endpoint, or by itself, and tells of its calls. */
export const lineProviders = ["twilio", "retell", "elevenlabs", "vapi"] as const;
export const lineProviderSchema = z.enum(
  lineProviders,
  `The provider must be one of ${lineProviders.join(", ")}.`,
);
export type LineProvider = z.infer<typeof lineProviderSchema>;
