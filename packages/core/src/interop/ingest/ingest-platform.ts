import { z } from "zod";

/** The platforms whose signed webhooks about finished calls become calls of the record. */
export const ingestPlatforms = ["elevenlabs", "retell", "vapi"] as const;
export const ingestPlatformSchema = z.enum(ingestPlatforms);
export type IngestPlatform = z.infer<typeof ingestPlatformSchema>;
