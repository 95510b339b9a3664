import { jsonValueSchema } from "@callhook/core";
import { z } from "zod";

const entries = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Whether a request that arrived at the echo endpoint was signed by this workspace. */
const echoSignatureSchema = z.object({
  status: z.enum(["verified", "unsigned", "wrong", "unknown"]),
  message: z.string(),
});
export type EchoSignature = z.infer<typeof echoSignatureSchema>;

/** A request as it arrived at the echo endpoint, without the credentials that it held. */
export const echoedRequestSchema = z.object({
  method: z.string(),
  /** Behind the token. */
  path: z.string(),
  query: entries,
  headers: z.record(z.string(), z.string()),
  /** JSON and forms as values, everything else as text; null where there is none. */
  body: jsonValueSchema,
  bodyBytes: z.int(),
  signature: echoSignatureSchema,
  /** What it was answered. */
  status: z.int(),
  delayMs: z.int(),
});
export type EchoedRequest = z.infer<typeof echoedRequestSchema>;
