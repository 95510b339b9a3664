import { APICallError } from "@ai-sdk/provider";
import type { ModelFailureReason } from "@callhook/core";
import { z } from "zod";
import { ModelError } from "./model-error.ts";

/** What providers put into the middle of a stream that began well. */
const streamErrorSchema = z.object({
  message: z.string(),
  type: z.string().optional(),
  code: z.union([z.string(), z.number()]).nullish(),
  statusCode: z.number().optional(),
});
const longestQuote = 300;

/** Any error of a provider as one that may be kept. `withoutKey` takes the key out of what the server said. */
export function modelErrorOf(error: unknown, withoutKey: (text: string) => string): ModelError {
  if (error instanceof ModelError) return error;
  if (APICallError.isInstance(error)) return errorOfCall(error, withoutKey);
  const inStream = streamErrorSchema.safeParse(error);
  if (inStream.success && !(error instanceof Error)) {
    const { message, type = "", code, statusCode = null } = inStream.data;
    const reason = reasonOf({ status: statusCode, words: `${type} ${code ?? ""} ${message}` });
    return new ModelError({ reason, status: statusCode, message: quote(message, withoutKey) });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new ModelError({ reason: networkReason(error), message: quote(message, withoutKey) });
}

function errorOfCall(error: APICallError, withoutKey: (text: string) => string): ModelError {
  const { statusCode = null, message, responseBody = "", responseHeaders = {} } = error;
  if (statusCode === null) {
    return new ModelError({ reason: networkReason(error), message: quote(message, withoutKey) });
  }
  // A stream that opens with an error is answered 200, and reported with the status that was meant.
  const reason = reasonOf({ status: statusCode, words: `${message} ${responseBody}` });
  const said = message === "" ? "" : `: ${message}`;
  return new ModelError({
    reason,
    status: statusCode,
    message: quote(`The model's server answered ${statusCode}${said}`, withoutKey),
    retryAfterMs: retryAfter(responseHeaders),
  });
}

function reasonOf({ status, words }: { status: number | null; words: string }): ModelFailureReason {
  if (/insufficient_quota|credit balance is too low/i.test(words)) return "no-credit";
  if (/overloaded/i.test(words)) return "server-trouble";
  if (/rate_limit/i.test(words)) return "busy";
  if (/model_not_found/i.test(words)) return "no-such-model";
  if (status === 401 || status === 403) return "wrong-key";
  if (status === 404) return "no-such-model";
  if (status === 408 || status === 409 || status === 429) return "busy";
  if (status === null || status >= 500) return "server-trouble";
  return "refused";
}

/** What the destination guard and the network say, however deep it lies. */
function networkReason(error: unknown): ModelFailureReason {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("reason" in cause && cause.reason === "blocked-destination") return "blocked";
    if ("code" in cause && typeof cause.code === "string") return "unreachable";
    if (/fetch failed|terminated|Cannot connect/i.test(cause.message)) {
      if (cause.cause === undefined) return "unreachable";
    }
  }
  return "unknown";
}

function retryAfter(headers: Record<string, string>): number | null {
  const milliseconds = Number(headers["retry-after-ms"] ?? Number.NaN);
  if (milliseconds >= 0) return milliseconds;
  const written = headers["retry-after"];
  if (written === undefined) return null;
  const wait = /^\d+(?:\.\d+)?$/.test(written) ? Number(written) * 1000 : Date.parse(written) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

function quote(text: string, withoutKey: (text: string) => string): string {
  const words = withoutKey(text).replaceAll(/\s+/g, " ").trim();
  return words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words;
}
