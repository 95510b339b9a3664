import type { ToolOutcome } from "../execution/outcome/tool-outcome.ts";
import { type Redact, redactBody, redactJson, redactUrl } from "./redact-json.ts";

/** Headers that we write ourselves; random digits in them say nothing about a person. */
const ourHeaders =
  /^(traceparent|tracestate|idempotency-key|user-agent|date|content-length|etag|webhook-.*|x-callhook-.*)$/i;

/** All of an outcome that holds what was asked for or answered; what it was, and how long it took, stays. */
export function redactOutcome(outcome: ToolOutcome, redact: Redact): ToolOutcome {
  const record = {
    request: redactRequest(outcome.request, redact),
    response: redactResponse(outcome.response, redact),
    attempts: outcome.attempts.map((attempt) => ({
      ...attempt,
      message: attempt.message === null ? null : redact(attempt.message),
      redirects: attempt.redirects.map(({ status, url }) => ({ status, url: redactUrl(url, redact) })),
    })),
    heard: outcome.heard.map(({ parameter, said, sent }) => ({
      parameter,
      said: redact(said),
      sent: redact(sent),
    })),
    decisions: outcome.decisions.map((decision) => ({
      ...decision,
      message: decision.message === null ? null : redact(decision.message),
    })),
    ignoredArguments: outcome.ignoredArguments.map(redact),
  };
  if (outcome.status === "succeeded") {
    const variables = Object.entries(outcome.variables).map(([name, value]) => [
      name,
      redactScalar(value, redact),
    ]);
    return {
      ...outcome,
      ...record,
      value: redactJson(outcome.value, redact),
      variables: Object.fromEntries(variables),
    };
  }
  return {
    ...outcome,
    ...record,
    message: redact(outcome.message).slice(0, 20_000),
    issues: outcome.issues.map((issue) => ({ ...issue, message: redact(issue.message) })),
    value: redactJson(outcome.value, redact),
    agentMessage: outcome.agentMessage === null ? null : redact(outcome.agentMessage),
    agentValue: redactJson(outcome.agentValue, redact),
  };
}

const longestVariable = 2_000;

/** A variable stays within its length: a placeholder can be longer than what it stands for. */
export function redactScalar(value: string | number | boolean, redact: Redact): string | number | boolean {
  const redacted = redactJson(value, redact);
  if (typeof redacted === "string") return redacted.slice(0, longestVariable);
  return typeof redacted === "number" || typeof redacted === "boolean" ? redacted : value;
}

function redactRequest(request: ToolOutcome["request"], redact: Redact): ToolOutcome["request"] {
  if (request === null) return null;
  const { method, url, headers, body } = request;
  return {
    method,
    url: redactUrl(url, redact),
    headers: redactHeaders(headers, redact),
    body: body === null ? null : redactBody(body, redact),
  };
}

function redactResponse(response: ToolOutcome["response"], redact: Redact): ToolOutcome["response"] {
  if (response === null) return null;
  const headers = redactHeaders(response.headers, redact);
  if (response.body === undefined) return { ...response, headers };
  return { ...response, headers, body: redactJson(response.body, redact) };
}

function redactHeaders(headers: Record<string, string>, redact: Redact): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, ourHeaders.test(name) ? value : redact(value)]),
  );
}
