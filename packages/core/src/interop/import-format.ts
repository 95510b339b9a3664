import { z } from "zod";

/** What can be read; `json` is Callhook's own file, `json-sample` an example of what the endpoint is sent. */
export const importFormatSchema = z.enum(
  ["auto", "curl", "openapi", "postman", "har", "json-sample", "elevenlabs", "vapi", "retell", "json"],
  "Format must be auto, curl, openapi, postman, har, json-sample, elevenlabs, vapi, retell or json.",
);
export type ImportFormat = Exclude<z.infer<typeof importFormatSchema>, "auto">;
