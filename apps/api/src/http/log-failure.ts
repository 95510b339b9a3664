import { type ErrorCode, safeError } from "@callhook/core";
import type { Logger } from "pino";
import { toCallhookError } from "../transport-error.ts";

/** Refusals are told to whoever asked; these are for the operator to look into. */
const operatorsConcern = new Set<ErrorCode>(["internal", "unavailable"]);

/** Logs what went wrong on our side, at whatever depth and however late in a stream, without a caller's words. */
export function logFailure(options: { logger: Logger; path: string | undefined; error: Error }): void {
  const { logger, path, error } = options;
  const { code } = toCallhookError(error);
  const origin = originOf(error);
  if (operatorsConcern.has(code) && origin.name !== "AbortError") {
    logger.error({ path, ...safeError(origin) }, "request failed");
  }
}

function originOf(error: Error): Error {
  return error.cause instanceof Error ? originOf(error.cause) : error;
}
