import { type JsonDifference, jsonDifferences } from "../json-differences.ts";
import { type JsonValue, jsonValueSchema } from "../json-value.ts";
import type { RequestRecord, ToolOutcome } from "./tool-outcome.ts";

/** Different in every request, so that a difference says nothing. */
const madeAnew = /^(?:traceparent|idempotency-key|user-agent|accept-encoding|webhook-.*|x-callhook-.*)$/i;

/**
 * What a request has different from a recorded one: method, URL, headers and body, field by field. None where one of
 * them came to no request.
 */
export function requestDifferences(
  before: RequestRecord | null,
  after: RequestRecord | null,
): JsonDifference[] {
  if (before === null || after === null) return [];
  return jsonDifferences(comparedRequest(before), comparedRequest(after));
}

/** The same of outcomes: how it ended and what the agent is given; not how long it took. */
export function outcomeDifferences(before: ToolOutcome | null, after: ToolOutcome): JsonDifference[] {
  return before === null ? [] : jsonDifferences(comparedOutcome(before), comparedOutcome(after));
}

function comparedRequest({ method, url, headers, body }: RequestRecord): JsonValue {
  const { origin, pathname, searchParams } = new URL(url);
  return {
    method,
    url: origin + pathname,
    query: Object.fromEntries(
      [...new Set(searchParams.keys())].map((key) => [key, searchParams.getAll(key)]),
    ),
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !madeAnew.test(name))),
    body: body === null ? null : jsonOrText(body),
  };
}

function comparedOutcome(outcome: ToolOutcome): JsonValue {
  const { status, response, value } = outcome;
  const common = { status, httpStatus: response?.status ?? null, value };
  if (outcome.status === "succeeded") return common;
  return { ...common, reason: outcome.reason, message: outcome.message };
}

function jsonOrText(text: string): JsonValue {
  try {
    return jsonValueSchema.parse(JSON.parse(text));
  } catch {
    return text;
  }
}
