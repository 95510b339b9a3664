import { AsyncLocalStorage } from "node:async_hooks";
import { traceIdOf } from "@callhook/core";
import { type DestinationStream, type Logger, pino } from "pino";

type LogContext = { requestId: string };

const contexts = new AsyncLocalStorage<LogContext>();

/** Runs something so that whatever it logs says for which request. */
export function inRequest<Answer>(requestId: string, run: () => Answer): Answer {
  return contexts.run({ requestId }, run);
}

/**
 * Writes JSON, a line for each entry: with the request that it is about, and with the trace where it is about a call,
 * by which it is found beside the spans of the call. What was said, asked for or answered is not for a log.
 */
export function createLogger(name: string, destination?: DestinationStream): Logger {
  const mixin = (entry: object) => ({ ...contexts.getStore(), ...traceOf(entry) });
  return pino({ name, mixin }, destination ?? pino.destination(1));
}

function traceOf(entry: object): { traceId?: string } {
  if (!("callId" in entry) || typeof entry.callId !== "string") return {};
  return { traceId: traceIdOf(entry.callId) };
}
