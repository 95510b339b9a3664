import type { HttpRequest } from "../request/build-request.ts";
import { isoTime } from "./iso-time.ts";
import type { ExchangeRecord } from "../send.ts";
import type { ToolCallError } from "./tool-call-error.ts";
import type { JsonValue } from "../json-value.ts";
import type { OutcomeRecord, ResponseRecord, ToolOutcome } from "./tool-outcome.ts";

/** What is known of a tool call while it runs. */
export type CallRecord = {
  toolCallId: string;
  startedAt: Date;
  /** Null until the request is built. */
  request: HttpRequest | null;
  ignoredArguments: string[];
  exchange: ExchangeRecord;
};

/** The record of a tool call that brought a value → its outcome. */
export function describeSuccess(call: CallRecord, value: JsonValue): ToolOutcome {
  return { status: "succeeded", value, ...outcomeRecord(call, null) };
}

/** The record of a tool call that did not → its outcome. */
export function describeFailure(call: CallRecord, error: ToolCallError): ToolOutcome {
  const { reason, message, issues, value } = error;
  // The phase has to be read before the clock moves on.
  const phase = reason === "timed-out" ? call.exchange.clock.phase : null;
  return { status: "failed", reason, message, phase, issues, value, ...outcomeRecord(call, error) };
}

function outcomeRecord(call: CallRecord, error: ToolCallError | null): OutcomeRecord {
  const { toolCallId, request, ignoredArguments, exchange } = call;
  const timings = exchange.clock.timings();
  const attempt = {
    startedAt: isoTime(call.startedAt),
    timings,
    status: exchange.head?.status ?? null,
    failure: error?.reason ?? null,
  };
  const attempts = request === null ? [] : [attempt];
  return { toolCallId, attempts, timings, request, response: responseRecord(exchange), ignoredArguments };
}

function responseRecord({ head, bytes }: ExchangeRecord): ResponseRecord | null {
  if (head === null) return null;
  return { status: head.status, headers: head.headers, bytes };
}
