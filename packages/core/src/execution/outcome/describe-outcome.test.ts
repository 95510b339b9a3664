import { expect, test } from "vitest";
import { startPhaseClock } from "../phase-clock.ts";
import { openSecrets } from "../secrets/open-secrets.ts";
import type { ExchangeRecord } from "../send.ts";
import type { RunRecord } from "../tool-run.ts";
import { describeFailure, describeSuccess } from "./describe-outcome.ts";
import { ToolCallError } from "./tool-call-error.ts";
import { type ToolCallAttempt, toolOutcomeSchema } from "./tool-outcome.ts";

const timings = { queue: 0, dns: 0, connect: 0, tls: 0, firstByte: 0, body: 0, total: 0 };
const attempt: ToolCallAttempt = {
  startedAt: "2026-01-05T09:00:00.000Z",
  timings,
  status: 200,
  failure: null,
  message: null,
  redirects: [],
};

function aCall(overrides: Partial<RunRecord> = {}): RunRecord {
  return {
    toolCallId: "tc_1",
    messageId: "tc_1",
    place: null,
    startedAt: new Date("2026-01-05T09:00:00.000Z"),
    request: { method: "GET", url: "https://a.example/", headers: {}, body: null },
    clock: startPhaseClock(() => 0),
    exchange: null,
    attempts: [],
    mocked: false,
    environment: "production",
    ignoredArguments: [],
    heard: [],
    decisions: [],
    errorExposure: "auto",
    effect: "read",
    secrets: openSecrets({ source: {}, workspaceId: "default", environment: "production" }),
    ...overrides,
  };
}

function anExchange(overrides: Partial<ExchangeRecord> = {}): ExchangeRecord {
  return { clock: startPhaseClock(() => 0), sent: null, head: null, bytes: 0, redirects: [], ...overrides };
}

test("a value makes a success, with all that is known of the call", () => {
  const exchange = anExchange({ head: { status: 200, headers: { a: "b" } }, bytes: 7 });
  const decisions = [{ rule: "at-most", mode: "enforce" as const, allowed: true, message: null }];
  const call = aCall({ exchange, attempts: [attempt], ignoredArguments: ["color"], decisions });
  const outcome = describeSuccess(call, { value: { ok: true }, variables: { id: 7 }, body: undefined });
  expect(outcome).toEqual({
    status: "succeeded",
    value: { ok: true },
    variables: { id: 7 },
    toolCallId: "tc_1",
    attempts: [attempt],
    timings,
    request: call.request,
    response: { status: 200, headers: { a: "b" }, bytes: 7 },
    ignoredArguments: ["color"],
    heard: [],
    decisions,
    replay: null,
    mocked: false,
    environment: "production",
  });
  expect(toolOutcomeSchema.parse(outcome)).toEqual(outcome);
});

test("what was said beyond the value is on record with the answer", () => {
  const exchange = anExchange({ head: { status: 200, headers: {} } });
  const mapped = { value: { id: 7 }, variables: {}, body: { id: 7, more: true } };
  expect(describeSuccess(aCall({ exchange }), mapped)).toMatchObject({
    response: { body: { id: 7, more: true } },
  });
  const error = new ToolCallError({ reason: "http-error", message: "No.", value: "cut…", body: "cut short" });
  expect(describeFailure(aCall({ exchange }), error)).toMatchObject({
    value: "cut…",
    response: { body: "cut short" },
  });
});

test("the request on record is the one that was sent, with all that was added on the way", () => {
  const sent = {
    method: "GET" as const,
    url: "https://a.example/",
    headers: { "x-signature": "v1" },
    body: null,
  };
  const call = aCall({ exchange: anExchange({ sent }) });
  expect(describeSuccess(call, { value: null, variables: {}, body: undefined })).toMatchObject({
    request: sent,
  });
});

test("an error makes a failure, with everything it knows", () => {
  const issues = [{ parameter: "zip_code", message: "Ask for it." }];
  const error = new ToolCallError({ reason: "http-error", message: "No.", issues, value: { error: "no" } });
  const outcome = describeFailure(aCall({ attempts: [attempt] }), error);
  expect(outcome).toEqual({
    status: "failed",
    reason: "http-error",
    message: "No.",
    phase: null,
    issues,
    value: { error: "no" },
    agentMessage: "The system did not accept that.",
    agentValue: null,
    advice: "ask",
    toolCallId: "tc_1",
    attempts: [attempt],
    timings,
    request: aCall().request,
    response: null,
    ignoredArguments: [],
    heard: [],
    decisions: [],
    replay: null,
    mocked: false,
    environment: "production",
  });
  expect(toolOutcomeSchema.parse(outcome)).toEqual(outcome);
});

test("only a call that ran out of time has a phase", () => {
  const call = aCall();
  call.clock.enter("body");
  const late = new ToolCallError({ reason: "timed-out", message: "Too late." });
  const gone = new ToolCallError({ reason: "cancelled", message: "Gone." });
  expect(describeFailure(call, late)).toMatchObject({ phase: "body" });
  expect(describeFailure(call, gone)).toMatchObject({ phase: null });
});

test("without a request there is none on record", () => {
  const error = new ToolCallError({ reason: "misconfigured", message: "No URL." });
  expect(describeFailure(aCall({ request: null }), error)).toMatchObject({ attempts: [], request: null });
});

test("the cause of an error stays inside, stack, path and all", () => {
  const cause = new Error("connect ECONNREFUSED 10.0.0.7:5432 with hunter22");
  const error = new ToolCallError({
    reason: "connection-failed",
    message: "It could not be reached.",
    cause,
  });
  expect(JSON.stringify(describeFailure(aCall(), error))).not.toMatch(/ECONNREFUSED|hunter22|\.ts/);
});

test("a message longer than a record takes is cut", () => {
  const error = new ToolCallError({ reason: "misconfigured", message: "x".repeat(30_000) });
  expect(toolOutcomeSchema.safeParse(describeFailure(aCall(), error)).success).toBe(true);
});

test("a secret that was used is on no record, whether the call succeeded or failed", async () => {
  const secrets = openSecrets({
    source: { crm: "hunter22" },
    workspaceId: "default",
    environment: "production",
  });
  await secrets.read("crm");
  const headers = { authorization: "Bearer hunter22" };
  const sent = { method: "GET" as const, url: "https://a.example/?k=hunter22", headers, body: null };
  const call = aCall({ secrets, exchange: anExchange({ sent, head: { status: 401, headers } }) });
  const outcomes = [
    describeSuccess(call, { value: { echo: "hunter22" }, variables: { key: "hunter22" }, body: "hunter22" }),
    describeFailure(call, new ToolCallError({ reason: "http-error", message: "hunter22 is wrong." })),
  ];
  for (const outcome of outcomes) expect(JSON.stringify(outcome)).not.toContain("hunter22");
  expect(outcomes[1]).toMatchObject({
    message: "[secret] is wrong.",
    request: { headers: { authorization: "Bearer [secret]" } },
  });
});
