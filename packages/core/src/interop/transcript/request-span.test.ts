import { expect, test } from "vitest";
import { type ToolOutcome, toolOutcomeSchema } from "../../execution/outcome/tool-outcome.ts";
import { foldTranscript } from "../../transcript/fold-transcript.ts";
import { toOpenTelemetrySpans } from "./to-opentelemetry-spans.ts";

const at = "2026-11-29T12:00:00.000Z";
const canary = "canary-91c2";

/** The trace of a call with one tool call, every value of which that a person may have given is the canary. */
function traceWith(outcome: Partial<ToolOutcome> & { status: "succeeded" | "failed" }) {
  const transcript = foldTranscript([
    {
      type: "call-started",
      agent: "receptionist",
      channel: "phone",
      from: canary,
      variables: { note: canary },
      environment: "staging",
      sequence: 1,
      at,
    },
    { type: "caller-spoke", turn: 1, text: canary, heldDuringToolCallId: null, sequence: 2, at },
    {
      type: "tool-called",
      turn: 1,
      toolCallId: "t1",
      toolId: "tool_1",
      toolName: "Check area",
      toolVersion: 1,
      functionName: "check_area",
      arguments: { zip_code: canary },
      sequence: 3,
      at,
    },
    {
      type: "tool-finished",
      turn: 1,
      toolCallId: "t1",
      outcome: toolOutcomeSchema.parse({ toolCallId: "t1", ...outcome }),
      sequence: 4,
      at,
    },
    { type: "agent-spoke", turn: 1, text: canary, sequence: 5, at },
    { type: "call-ended", reason: canary, sequence: 6, at },
  ]);
  const call = { callId: "call_1", environment: "staging", transcript };
  return toOpenTelemetrySpans(call, { withContent: false, serviceName: "reception" });
}

const sent = {
  request: {
    method: "POST",
    url: `http://crm.example:8080/${canary}?q=${canary}`,
    headers: { authorization: canary },
    body: canary,
  },
  attempts: [
    {
      startedAt: at,
      timings: { queue: 0, dns: 0, connect: 0, tls: 0, firstByte: 200, body: 50, total: 250 },
      status: 404,
      failure: "http-error" as const,
      message: canary,
      redirects: [],
    },
  ],
};
const refused = {
  ...sent,
  status: "failed" as const,
  reason: "http-error" as const,
  message: canary,
  value: canary,
  response: { status: 404, headers: { "x-note": canary }, bytes: 4, body: canary },
};

const spansOf = (trace: ReturnType<typeof traceWith>) => trace.resourceSpans[0]?.scopeSpans[0]?.spans ?? [];

test("a trace without content tells who did what, and not a word that anybody said, asked or answered", () => {
  const trace = traceWith(refused);
  expect(JSON.stringify(trace)).not.toContain(canary);
  expect(spansOf(trace).map(({ name }) => name)).toEqual([
    "invoke_agent receptionist",
    "execute_tool check_area",
    "POST",
  ]);
  expect(JSON.stringify(trace)).toContain('"stringValue":"reception"');
});

test("an HTTP request that failed is a failed span of its own length, below its tool call", () => {
  const [, tool, request] = spansOf(traceWith(refused));
  expect(request).toMatchObject({ parentSpanId: tool?.spanId, kind: 3, status: { code: 2 } });
  expect(tool).toMatchObject({ kind: 1, status: { code: 2 } });
  const length = BigInt(request?.endTimeUnixNano ?? 0) - BigInt(request?.startTimeUnixNano ?? 0);
  expect(length).toBe(250_000_000n);
  for (const [key, value] of [
    ["http.request.method", { stringValue: "POST" }],
    ["http.response.status_code", { intValue: "404" }],
    ["server.address", { stringValue: "crm.example" }],
    ["server.port", { intValue: "8080" }],
    ["error.type", { stringValue: "http-error" }],
  ])
    expect(request?.attributes).toContainEqual({ key, value });
});

test("an answer that was known, a mock's, and a refusal before anything was sent are no request", () => {
  const succeeded = { ...sent, status: "succeeded" as const, value: 1 };
  const replay = { from: "cache" as const, toolCallId: "t0", ageMs: 10 };
  expect(spansOf(traceWith({ ...succeeded, replay }))).toHaveLength(2);
  expect(spansOf(traceWith({ ...succeeded, mocked: true }))).toHaveLength(2);
  expect(spansOf(traceWith({ ...refused, request: null, attempts: [] }))).toHaveLength(2);
});
