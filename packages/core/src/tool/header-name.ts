import { z } from "zod";

/** Written by the connection or by the engine itself: whoever could set them could forge or split requests. */
const reservedHeaders = new Set([
  "host",
  "connection",
  "content-length",
  "content-encoding",
  "transfer-encoding",
  "keep-alive",
  "upgrade",
  "te",
  "trailer",
  "expect",
  "accept-encoding",
  "user-agent",
  "traceparent",
  "tracestate",
  "idempotency-key",
]);
const reservedPrefix = /^(?:x-callhook-|webhook-|proxy-|sec-)/;

/** Whether only the engine may write this header; any case. */
export function isReservedHeader(name: string): boolean {
  const lowerCase = name.toLowerCase();
  return reservedHeaders.has(lowerCase) || reservedPrefix.test(lowerCase);
}

/** A token of RFC 9110, in any case, that tools may set. */
export const headerNameSchema = z
  .string("A header has a name.")
  .trim()
  .min(1, "A header has a name, such as X-Tenant.")
  .max(100, "A header's name can be at most 100 characters long.")
  .regex(
    /^[!#$%&'*+.^_`|~0-9A-Za-z-]*$/,
    "A header's name holds letters, digits and - only, such as X-Tenant.",
  )
  .refine((name) => !isReservedHeader(name), "This header is written by Callhook; choose another.");
