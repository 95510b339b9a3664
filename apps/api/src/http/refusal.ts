import type { CallhookError } from "@callhook/core";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import { RateLimitedError } from "../limits/rate-limited-error.ts";
import { toTransportError } from "../transport-error.ts";

/** A refusal from outside tRPC, in the shape of tRPC's own, so that clients read both in one way. */
export function refusal(error: CallhookError): Response {
  const transportError = toTransportError(error);
  const { code, message } = transportError;
  const status = getHTTPStatusCodeFromError(transportError);
  const retryAfterMs = error instanceof RateLimitedError ? error.retryAfterMs : undefined;
  const data = { code, httpStatus: status, errorCode: error.code, issues: error.issues, retryAfterMs };
  return Response.json({ error: { message, code: TRPC_ERROR_CODES_BY_KEY[code], data } }, { status });
}
