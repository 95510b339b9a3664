import { CallhookError } from "@callhook/core";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import { RateLimitedError } from "../limits/rate-limited-error.ts";
import { toTransportError } from "../transport-error.ts";

/** A refusal from outside tRPC, in the shape of tRPC's own, so that clients read both in one way. */
export function refusal(error: CallhookError): Response {
  return answer(error, toTransportError(error));
}

/** Nothing answers this method at a path that answers others. */
export function refusalOfMethod(options: { path: string; method: string; allowed: string[] }): Response {
  const { path, method, allowed } = options;
  const methods = allowed.join(" or ");
  const message = `${path} takes ${methods}, not ${method}. Use ${methods}; where a webhook's method can be chosen, choose it there.`;
  const error = new CallhookError({ code: "invalid-input", message });
  const response = answer(error, new TRPCError({ code: "METHOD_NOT_SUPPORTED", message: error.message }));
  response.headers.set("allow", allowed.join(", "));
  return response;
}

function answer(error: CallhookError, transportError: TRPCError): Response {
  const { code, message } = transportError;
  const status = getHTTPStatusCodeFromError(transportError);
  const retryAfterMs = error instanceof RateLimitedError ? error.retryAfterMs : undefined;
  const data = { code, httpStatus: status, errorCode: error.code, issues: error.issues, retryAfterMs };
  return Response.json({ error: { message, code: TRPC_ERROR_CODES_BY_KEY[code], data } }, { status });
}
