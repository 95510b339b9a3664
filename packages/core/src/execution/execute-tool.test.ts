import { expect, test } from "vitest";
import { aParameter, aTool } from "../testing/index.ts";
import { executeTool } from "./execute-tool.ts";
import type { ToolExecution } from "./tool-run.ts";
import { testPorts } from "../testing/test-ports.ts";
import type { HttpResponse, Send } from "./send.ts";
import { ToolCallError } from "./outcome/tool-call-error.ts";

const tool = aTool({ parameters: [aParameter()] });
const given = { zip_code: "94110" };
const ok: HttpResponse = {
  status: 200,
  headers: { "content-type": "application/json" },
  body: new TextEncoder().encode('{"serviced":true}'),
};

/** A port that answers as told and remembers what it was asked. */
function scriptedSend(
  answer: (options: Parameters<Send>[0]) => HttpResponse | Promise<HttpResponse> = () => ok,
) {
  const asked: Parameters<Send>[0][] = [];
  const send: Send = async (options) => {
    asked.push(options);
    const response = await answer(options);
    options.exchange.head = { status: response.status, headers: response.headers };
    options.exchange.bytes = response.body.byteLength;
    return response;
  };
  return { send, asked };
}

function execute(execution: Partial<ToolExecution>, send: Send = scriptedSend().send) {
  const now = () => new Date("2026-01-05T09:00:00.000Z");
  return executeTool({ tool, arguments: given, ...execution }, testPorts({ send, now }));
}

test("arguments become a request, and its answer the value of the outcome", async () => {
  const { send, asked } = scriptedSend();
  const outcome = await execute(
    { context: { callId: "call_1", toolCallId: "tc_1", agent: "assistant" } },
    send,
  );
  expect(asked).toHaveLength(1);
  expect(outcome).toMatchObject({
    status: "succeeded",
    value: { serviced: true },
    toolCallId: "tc_1",
    request: asked[0]?.request,
    response: { status: 200, headers: ok.headers, bytes: 17 },
    ignoredArguments: [],
    heard: [],
    attempts: [{ startedAt: "2026-01-05T09:00:00.000Z", status: 200, failure: null }],
  });
  expect(asked[0]?.request).toMatchObject({
    method: "POST",
    url: "https://api.example.com/check-area",
    headers: { "content-type": "application/json", "idempotency-key": expect.stringMatching(/^[\w-]{43}$/) },
    body: '{"zip_code":"94110"}',
  });
});

test("a tool call without an id of its own gets one", async () => {
  const [first, second] = await Promise.all([execute({}), execute({})]);
  expect(first.toolCallId).toMatch(/^toolcall_/);
  expect(first.toolCallId).not.toBe(second.toolCallId);
});

test("wrong arguments send nothing and report every problem", async () => {
  const { send, asked } = scriptedSend();
  const outcome = await execute({ arguments: { color: "red" } }, send);
  expect(asked).toEqual([]);
  expect(outcome).toMatchObject({
    status: "failed",
    reason: "invalid-arguments",
    issues: [{ parameter: "zip_code", message: expect.stringContaining("required") }],
    ignoredArguments: ["color"],
    heard: [],
    request: null,
    response: null,
    attempts: [],
    phase: null,
  });
});

test("dropped arguments are named when the call succeeds, too", async () => {
  expect(await execute({ arguments: { ...given, color: "red" } })).toMatchObject({
    status: "succeeded",
    ignoredArguments: ["color"],
    heard: [],
  });
});

test.each<[string, unknown]>([
  ["null", null],
  ["undefined", undefined],
  ["a text", "tool"],
  ["an empty object", {}],
  ["a tool without parameters list", { ...tool, parameters: undefined }],
  ["a tool with a broken URL", { ...tool, url: "not a url" }],
  ["a tool with a file URL", { ...tool, url: "file:///etc/passwd" }],
  ["a tool with a timeout that is not a number", { ...tool, responseTimeoutSeconds: Number.NaN }],
  ["a tool with a key from the prototype", { ...tool, parameters: [{ ...aParameter(), key: "__proto__" }] }],
  ["a GET tool with a body", { ...tool, method: "GET" }],
])("%s is misconfigured, and nothing is sent", async (_name, broken) => {
  const { send, asked } = scriptedSend();
  const outcome = await execute({ tool: asTool(broken) }, send);
  expect(outcome).toMatchObject({ status: "failed", reason: "misconfigured", request: null });
  expect(asked).toEqual([]);
});

/** Stands for a caller without types, such as a row from a database: the engine has to find out itself. */
function asTool(value: unknown): ToolExecution["tool"] {
  return value as ToolExecution["tool"];
}

test("an http-error keeps what the endpoint said", async () => {
  const { send } = scriptedSend(() => ({
    ...ok,
    status: 404,
    body: new TextEncoder().encode('{"error":"no"}'),
  }));
  expect(await execute({}, send)).toMatchObject({
    status: "failed",
    reason: "http-error",
    value: { error: "no" },
    response: { status: 404 },
    attempts: [{ status: 404, failure: "http-error" }],
  });
});

test("a failure in the network is an outcome with its reason", async () => {
  const send: Send = () => Promise.reject(new ToolCallError({ reason: "tls-failed", message: "No." }));
  expect(await execute({}, send)).toMatchObject({
    status: "failed",
    reason: "tls-failed",
    message: "No.",
    phase: null,
    response: null,
    attempts: [{ status: null, failure: "tls-failed" }],
  });
});

test("a call that runs out of time names the phase it was in", async () => {
  const send: Send = ({ deadline, exchange }) =>
    new Promise((_resolve, reject) => {
      exchange.clock.enter("tls");
      deadline.onStop(reject);
    });
  const outcome = await execute({ tool: aTool({ responseTimeoutSeconds: 0.1 }) }, send);
  expect(outcome).toMatchObject({ status: "failed", reason: "timed-out", phase: "tls" });
  expect(outcome.timings.tls).toBeGreaterThan(90);
});

test("a head that arrived before the failure stays on record", async () => {
  const send: Send = ({ exchange }) => {
    exchange.head = { status: 200, headers: {} };
    exchange.bytes = 300_000;
    return Promise.reject(new ToolCallError({ reason: "response-too-large", message: "Too large." }));
  };
  expect(await execute({}, send)).toMatchObject({
    reason: "response-too-large",
    response: { status: 200, bytes: 300_000 },
  });
});

test("only a bug of ours is thrown", async () => {
  const send: Send = () => Promise.reject(new TypeError("bug"));
  await expect(execute({}, send)).rejects.toThrow("bug");
});

test("a draft that was never saved can be executed", async () => {
  const { id: _id, functionName: _functionName, version: _version, ...draft } = tool;
  expect(await execute({ tool: draft })).toMatchObject({ status: "succeeded" });
});

test("the same tool object is checked once, another one anew", async () => {
  const changed = { ...tool, url: "https://other.example/x" };
  expect(await execute({})).toMatchObject({ request: { url: tool.url } });
  expect(await execute({ tool: changed })).toMatchObject({ request: { url: changed.url } });
});

/** Answers with this JSON; a credential goes along, as one that is put on by the sender. */
function answering(value: unknown, { status = 200, secret = false } = {}): Send {
  return scriptedSend(async ({ secrets }) => {
    if (secret) await secrets.read("crm");
    return { ...ok, status, body: new TextEncoder().encode(JSON.stringify(value)) };
  }).send;
}

test("agent, variables and record are each given their part of an answer", async () => {
  const response = {
    fields: ["slots.*.start"],
    hidden: ["customer.iban"],
    save: [{ variable: "customer_id", path: "customer.id" }],
  };
  const said = { customer: { id: 7, iban: "DE89" }, slots: [{ start: "9:00", room: 4 }] };
  const outcome = await execute({ tool: aTool({ response }), arguments: {} }, answering(said));
  expect(outcome).toMatchObject({
    status: "succeeded",
    value: { slots: [{ start: "9:00" }] },
    variables: { customer_id: 7 },
    response: { body: { ...said, customer: { id: 7, iban: "[hidden]" } } },
  });
});

test("an answer that says it failed is a failure, of which the agent is told what the tool exposes", async () => {
  const broken = aTool({
    errorExposure: "summarised",
    successWhen: [{ path: "ok", operator: "equals", value: true }],
  });
  const outcome = await execute({ tool: broken, arguments: {} }, answering({ ok: false, error: "Full." }));
  expect(outcome).toMatchObject({
    status: "failed",
    reason: "http-error",
    value: { ok: false, error: "Full." },
    agentMessage: "The system did not accept that.",
    agentValue: "Full.",
    advice: "ask",
    response: { status: 200 },
  });
});

test.each([200, 500])("a secret that an endpoint echoes with a %i is on no record", async (status) => {
  const secret = "sk_live_0123456789";
  const ports = testPorts({
    send: answering({ [secret]: Buffer.from(`u:${secret}`).toString("base64") }, { status, secret: true }),
    secrets: { crm: secret },
  });
  const outcome = await executeTool({ tool: aTool({ errorExposure: "passthrough" }), arguments: {} }, ports);
  expect(outcome.response?.status).toBe(status);
  expect(JSON.stringify(outcome)).toContain("[secret]");
  expect(JSON.stringify(outcome)).not.toMatch(/sk_live|c2tfbGl2ZV8wMTIz|MDEyMzQ1Njc4/);
});

test("a write that may have been done is never told as failed", async () => {
  const send: Send = ({ deadline, exchange }) =>
    new Promise((_resolve, reject) => {
      exchange.clock.enter("firstByte");
      deadline.onStop(reject);
    });
  const late = aTool({ responseTimeoutSeconds: 0.1 });
  expect(await execute({ tool: late, arguments: {} }, send)).toMatchObject({
    reason: "timed-out",
    agentMessage: "The system did not answer in time. I cannot tell whether it went through.",
    advice: "check",
  });
});
