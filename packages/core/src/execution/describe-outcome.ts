import type { HttpRequest } from "./build-request.ts";
import type { ExchangeRecord } from "./send.ts";
import type { ToolCallError } from "./tool-call-error.ts";
import type { JsonValue, ResponseRecord, ToolOutcome } from "./tool-outcome.ts";

/** What is known of a tool call while it runs. */
export type CallRecord = {
  toolCallId: string;
  startedAt: Date;
  /** Null until the request is built. */
  request: HttpRequest | null;
  ignoredArguments: string[];
  exchange: ExchangeRecord;
};

type Ending = { value: JsonValue; error?: undefined } | { error: ToolCallError };

/** The record of a tool call and how it ended → its outcome. */
export function describeOutcome({ call, ...ending }: { call: CallRecord } & Ending): ToolOutcome {
  const { toolCallId, request, ignoredArguments, exchange } = call;
  // The phase has to be read before the clock moves on.
  const phase = exchange.clock.phase;
  const timings = exchange.clock.timings();
  const error = ending.error ?? null;
  const status = exchange.head?.status ?? null;
  const attempt = {
    startedAt: call.startedAt.toISOString(),
    timings,
    status,
    failure: error?.reason ?? null,
  };
  const record = {
    toolCallId,
    attempts: request === null ? [] : [attempt],
    timings,
    request,
    response: responseRecord(exchange),
    ignoredArguments,
  };
  if (ending.error === undefined) return { status: "succeeded", value: ending.value, ...record };
  const { reason, message, issues, value } = ending.error;
  return {
    status: "failed",
    reason,
    message,
    phase: reason === "timed-out" ? phase : null,
    issues,
    value,
    ...record,
  };
}

function responseRecord({ head, bytes }: ExchangeRecord): ResponseRecord | null {
  if (head === null) return null;
  return { status: head.status, headers: head.headers, bytes };
}
