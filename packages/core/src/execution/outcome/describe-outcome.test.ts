import { expect, test } from "vitest";
import { describeFailure, describeSuccess } from "./describe-outcome.ts";
import type { RunRecord } from "../tool-run.ts";
import { openSecrets } from "../secrets/open-secrets.ts";
import { startPhaseClock } from "../phase-clock.ts";
import { ToolCallError } from "./tool-call-error.ts";

function aCall(overrides: Partial<RunRecord> = {}): RunRecord {
  return {
    toolCallId: "tc_1",
    startedAt: new Date("2026-01-05T09:00:00.000Z"),
    request: { method: "GET", url: "https://a.example/", headers: {}, body: null },
    messageId: "tc_1",
    clock: startPhaseClock(() => 0),
    exchange: null,
    attempts: [],
    ignoredArguments: [],
    decisions: [],
    errorExposure: "auto",
    secrets: openSecrets({ source: {}, workspaceId: "default" }),
    ...overrides,
  };
}

const timings = { queue: 0, dns: 0, connect: 0, tls: 0, firstByte: 0, body: 0, total: 0 };

test("a value makes a success", () => {
  const exchange = { clock: startPhaseClock(() => 0), head: { status: 200, headers: { a: "b" } }, bytes: 7 };
  const call = aCall({ exchange, ignoredArguments: ["color"] });
  expect(describeSuccess(call, { ok: true })).toEqual({
    status: "succeeded",
    value: { ok: true },
    toolCallId: "tc_1",
    attempts: [{ startedAt: "2026-01-05T09:00:00.000Z", timings, status: 200, failure: null }],
    timings,
    request: call.request,
    response: { status: 200, headers: { a: "b" }, bytes: 7 },
    ignoredArguments: ["color"],
  });
});

test("an error makes a failure, with everything it knows", () => {
  const issues = [{ parameter: "zip_code", message: "Ask for it." }];
  const error = new ToolCallError({ reason: "http-error", message: "No.", issues, value: { error: "no" } });
  expect(describeFailure(aCall(), error)).toEqual({
    status: "failed",
    reason: "http-error",
    message: "No.",
    phase: null,
    issues,
    value: { error: "no" },
    toolCallId: "tc_1",
    attempts: [{ startedAt: "2026-01-05T09:00:00.000Z", timings, status: null, failure: "http-error" }],
    timings,
    request: aCall().request,
    response: null,
    ignoredArguments: [],
  });
});

test("only a call that ran out of time has a phase", () => {
  const call = aCall();
  call.exchange.clock.enter("body");
  const late = new ToolCallError({ reason: "timed-out", message: "Too late." });
  const gone = new ToolCallError({ reason: "cancelled", message: "Gone." });
  expect(describeFailure(call, late)).toMatchObject({ phase: "body" });
  expect(describeFailure(call, gone)).toMatchObject({ phase: null });
});

test("without a request there was no attempt", () => {
  const error = new ToolCallError({ reason: "misconfigured", message: "No URL." });
  expect(describeFailure(aCall({ request: null }), error)).toMatchObject({
    attempts: [],
    request: null,
  });
});
