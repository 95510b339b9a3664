import { z } from "zod";

/** What tools can be written as; `json` is Callhook's own file, of which nothing is lost. */
export const exportFormatSchema = z.enum(
  ["json", "openapi", "curl", "elevenlabs", "vapi", "retell", "openai"],
  "Format must be json, openapi, curl, elevenlabs, vapi, retell or openai.",
);
export type ExportFormat = z.infer<typeof exportFormatSchema>;
