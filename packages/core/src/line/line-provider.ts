import { z } from "zod";

/** Who carries the voice: they dial us, and we answer as the agent. */
export const lineProviders = ["twilio", "retell", "elevenlabs"] as const;
export const lineProviderSchema = z.enum(
  lineProviders,
  `The provider must be one of ${lineProviders.join(", ")}.`,
);
export type LineProvider = z.infer<typeof lineProviderSchema>;
