import type { MappedResponse } from "../response/map-response.ts";
import type { ExchangeRecord } from "../send.ts";
import type { RunRecord } from "../tool-run.ts";
import { exposeFailure } from "./expose-failure.ts";
import { scrubSecrets } from "./scrub-secrets.ts";
import { ToolCallError } from "./tool-call-error.ts";
import type { OutcomeRecord, ResponseRecord, ToolOutcome } from "./tool-outcome.ts";

/** The record of a tool call that brought a value → its outcome. */
export function describeSuccess(record: RunRecord, { value, variables, body }: MappedResponse): ToolOutcome {
  return scrubSecrets(
    { status: "succeeded", value, variables, ...outcomeRecord(record, body) },
    record.secrets.used,
  );
}

/** A record takes no more. */
const longestMessage = 20_000;

/** The record of a tool call that did not → its outcome. */
export function describeFailure(record: RunRecord, error: ToolCallError): ToolOutcome {
  const { reason, issues, value, body } = error;
  // The phase has to be read before the clock moves on.
  const phase = reason === "timed-out" ? record.clock.phase : null;
  const exposed = exposeFailure(error, record);
  return scrubSecrets(
    {
      status: "failed",
      reason,
      message: error.message.slice(0, longestMessage),
      phase,
      issues,
      value,
      ...exposed,
      ...outcomeRecord(record, body),
    },
    record.secrets.used,
  );
}

/** How a tool call ended that was thrown out of; what nobody outside can have caused is a bug, and keeps flying. */
export function describeEnding(record: RunRecord, error: unknown): ToolOutcome {
  if (error instanceof ToolCallError) return describeFailure(record, error);
  throw error;
}

function outcomeRecord(record: RunRecord, body: ResponseRecord["body"]): OutcomeRecord {
  const { toolCallId, environment, request, clock, attempts, exchange, ignoredArguments } = record;
  const { heard, decisions, mocked } = record;
  return {
    toolCallId,
    attempts,
    timings: clock.timings(),
    request: exchange?.sent ?? request,
    response: responseRecord(exchange, body),
    ignoredArguments,
    heard,
    decisions,
    replay: null,
    mocked,
    environment,
  };
}

function responseRecord(
  exchange: ExchangeRecord | null,
  body: ResponseRecord["body"],
): ResponseRecord | null {
  if (exchange === null || exchange.head === null) return null;
  const { head, bytes } = exchange;
  const read = { status: head.status, headers: head.headers, bytes };
  return body === undefined ? read : { ...read, body };
}
