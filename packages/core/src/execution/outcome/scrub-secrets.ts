import { type Scrubber, scrubber } from "../secrets/scrubber.ts";
import type { OutcomeRecord, RequestRecord, ResponseRecord, ToolOutcome } from "./tool-outcome.ts";

/**
 * The outcome without any secret that was used for it, in whatever form it may have come back. Ids, times
 * and words of our own, which no secret gets into, stay as they are.
 */
export function scrubSecrets(outcome: ToolOutcome, secrets: ReadonlySet<string>): ToolOutcome {
  if (secrets.size === 0) return outcome;
  const scrub = scrubber(secrets);
  const record = scrubRecord(outcome, scrub);
  if (outcome.status === "succeeded") {
    const { value, variables } = outcome;
    return { ...outcome, ...record, value: scrub.json(value), variables: scrubVariables(variables, scrub) };
  }
  const { message, issues, value, agentMessage, agentValue } = outcome;
  return {
    ...outcome,
    ...record,
    message: scrub.text(message),
    issues: issues.map((issue) => ({
      ...issue,
      parameter: scrub.text(issue.parameter),
      message: scrub.text(issue.message),
    })),
    value: scrub.json(value),
    agentMessage: textOrNull(agentMessage, scrub),
    agentValue: scrub.json(agentValue),
  };
}

type ScrubbedRecord = Pick<
  OutcomeRecord,
  "attempts" | "request" | "response" | "ignoredArguments" | "heard" | "decisions"
>;

function scrubRecord(record: OutcomeRecord, scrub: Scrubber): ScrubbedRecord {
  const { attempts, request, response, ignoredArguments, heard, decisions } = record;
  return {
    attempts: attempts.map((attempt) => ({
      ...attempt,
      message: textOrNull(attempt.message, scrub),
      redirects: attempt.redirects.map(({ status, url }) => ({ status, url: scrub.text(url) })),
    })),
    request: request === null ? null : scrubRequest(request, scrub),
    response: response === null ? null : scrubResponse(response, scrub),
    ignoredArguments: ignoredArguments.map(scrub.text),
    heard: heard.map(({ parameter, said, sent }) => ({
      parameter: scrub.text(parameter),
      said: scrub.text(said),
      sent: scrub.text(sent),
    })),
    decisions: decisions.map((decision) => ({ ...decision, message: textOrNull(decision.message, scrub) })),
  };
}

function scrubRequest(request: RequestRecord, scrub: Scrubber): RequestRecord {
  const { url, headers, body } = request;
  return {
    ...request,
    url: scrub.text(url),
    headers: scrubHeaders(headers, scrub),
    body: textOrNull(body, scrub),
  };
}

function scrubResponse(response: ResponseRecord, scrub: Scrubber): ResponseRecord {
  const headers = scrubHeaders(response.headers, scrub);
  const { body } = response;
  return body === undefined ? { ...response, headers } : { ...response, headers, body: scrub.json(body) };
}

function scrubHeaders(headers: Record<string, string>, scrub: Scrubber): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [scrub.text(name), scrub.text(value)]),
  );
}

type Variables = Extract<ToolOutcome, { status: "succeeded" }>["variables"];

function scrubVariables(variables: Variables, scrub: Scrubber): Variables {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [scrub.text(name), scrubVariable(value, scrub)]),
  );
}

function scrubVariable(value: Variables[string], scrub: Scrubber): Variables[string] {
  if (typeof value === "boolean") return value;
  const text = scrub.text(String(value));
  return text === String(value) ? value : text;
}

function textOrNull(text: string | null, scrub: Scrubber): string | null {
  return text === null ? null : scrub.text(text);
}
