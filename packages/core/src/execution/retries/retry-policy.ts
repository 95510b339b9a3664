import type { ToolEffect } from "../../tool/tool-effect.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { HttpResponse } from "../send.ts";
import { readRetryAfter } from "./read-retry-after.ts";

/** How an attempt ended: with an answer, or with an error before there was one. */
export type AttemptEnding = HttpResponse | ToolCallError;

type RetryQuestion = {
  ending: AttemptEnding;
  effect: ToolEffect;
  /** Whether anything of this tool call may have reached an endpoint. */
  hasSent: boolean;
  /** Attempts that were made, this one among them. */
  attempts: number;
  /** How many more there may be after the first. */
  retries: number;
  remainingMs: number;
  now: Date;
  /** From 0 to 1. */
  random: () => number;
};

/** How long to wait before the request is tried again, in milliseconds; null lets the ending stand. */
export function retryDelayMs(question: RetryQuestion): number | null {
  const { ending, attempts, retries, remainingMs, now, random } = question;
  if (attempts > retries || !isSafeToRepeat(question) || !mayPass(ending)) return null;
  const askedForMs = ending instanceof ToolCallError ? 0 : readRetryAfter(ending.headers["retry-after"], now);
  // On top of what was asked for, so that all who were told the same do not come back at once.
  const waitMs = askedForMs + random() * backoffMs(attempts);
  return waitMs < remainingMs ? waitMs : null;
}

/**
 * The attack on ourselves: a server that closes an idle socket as we write may have received the request, so
 * a write is repeated only when no byte of it can have arrived; an answer proves that one did.
 */
function isSafeToRepeat({ effect, ending, hasSent }: RetryQuestion): boolean {
  return effect !== "write" || (ending instanceof ToolCallError && !hasSent);
}

/** Whether the cause is one that tends to pass. */
function mayPass(ending: AttemptEnding): boolean {
  if (!(ending instanceof ToolCallError)) return passingStatuses.has(ending.status);
  switch (ending.reason) {
    case "connection-failed":
      return true;
    case "name-not-resolved":
      return passingResolverCodes.has(codeOf(ending.cause));
    case "tls-failed":
      return passingSocketCodes.has(codeOf(ending.cause));
    default:
      return false;
  }
}

const passingStatuses = new Set([408, 425, 429, 502, 503, 504]);

/** The resolver had no answer; a name that does not exist will not exist in a second either. */
const passingResolverCodes = new Set(["EAI_AGAIN", "ESERVFAIL", "ETIMEOUT", "ETIMEDOUT", "ECONNREFUSED"]);

/** The handshake broke off; a certificate that is refused stays refused. */
const passingSocketCodes = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT"]);

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error) || !("code" in cause)) return "";
  return typeof cause.code === "string" ? cause.code : "";
}

const firstBackoffMs = 200;
const longestBackoffMs = 5000;

/** The upper end of full jitter: it doubles with every attempt. */
function backoffMs(attempts: number): number {
  return Math.min(longestBackoffMs, firstBackoffMs * 2 ** (attempts - 1));
}
