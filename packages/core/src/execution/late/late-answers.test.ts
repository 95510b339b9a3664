import { expect, test } from "vitest";
import { aParameter, aTool } from "../../testing/index.ts";
import { testPorts } from "../../testing/test-ports.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import { executeTool } from "../execute-tool.ts";
import type { HttpRequest } from "../request/build-request.ts";
import type { Send } from "../send.ts";
import type { CallbackSubject } from "./callback-source.ts";
import { readLateAnswer } from "./read-late-answer.ts";

const token = "cb_0123456789abcdefghijklmnopqrstuvwxyz";
const url = `https://callhook.example/callbacks/${token}`;

/** An endpoint that answers as it is told, and what was asked of it and of the source of addresses. */
function setUp(options: { status?: number; body?: string; draft?: Partial<ToolDraftInput> } = {}) {
  const { status = 202, body = "", draft = {} } = options;
  const requests: HttpRequest[] = [];
  const opened: CallbackSubject[] = [];
  const send: Send = async ({ request, exchange }) => {
    requests.push(request);
    exchange.clock.enter("firstByte");
    exchange.sent = request;
    exchange.head = { status, headers: {} };
    return { status, headers: {}, body: new TextEncoder().encode(body) };
  };
  const ports = testPorts({
    send,
    secrets: { api_key: "sk-very-secret" },
    openCallback: async (subject) => {
      opened.push(subject);
      return { url, token };
    },
  });
  const tool = aTool({ asynchronous: true, parameters: [aParameter()], ...draft });
  const execute = (toolCallId: string, callId: string | undefined = "call_1") => {
    const context = callId === undefined ? { toolCallId } : { callId, toolCallId };
    return executeTool({ tool, arguments: { zip_code: "94110" }, context }, ports);
  };
  const bring = (contentType: string, text: string) => {
    const context = { toolCallId: "asked", callId: "call_1", agent: "receptionist" as const };
    return readLateAnswer({ tool, context, contentType, body: new TextEncoder().encode(text) }, ports);
  };
  return { execute, bring, requests, opened, ports, tool };
}

test("the request carries an address for its answer, and 202 says that the answer follows", async () => {
  const { execute, requests, opened } = setUp({ body: '{"job":7}' });
  const outcome = await execute("asked");
  expect(requests[0]?.headers["x-callhook-callback-url"]).toBe(url);
  expect(opened).toEqual([
    {
      workspaceId: "default",
      callId: "call_1",
      toolCallId: "asked",
      toolId: "tool_1",
      toolVersion: 1,
      environment: "production",
    },
  ]);
  expect(outcome).toMatchObject({
    status: "succeeded",
    answerFollows: true,
    value: { accepted: true, answer: "follows later" },
    response: { status: 202, body: { job: 7 } },
  });
});

test("nothing that leaves the engine opens the address", async () => {
  const { execute } = setUp({ body: JSON.stringify({ echo: url }) });
  expect(JSON.stringify(await execute("asked"))).not.toContain(token);
});

test("any other answer is the answer, and a tool that is not asynchronous is given no address", async () => {
  const at = await setUp({ status: 200, body: '{"available":true}' }).execute("asked");
  expect(at).toMatchObject({ status: "succeeded", value: { available: true } });
  expect(at).not.toHaveProperty("answerFollows");
  const plain = setUp({ draft: { asynchronous: false } });
  expect(await plain.execute("asked")).not.toHaveProperty("answerFollows");
  expect(plain.opened).toEqual([]);
  expect(plain.requests[0]?.headers).not.toHaveProperty("x-callhook-callback-url");
});

test("outside a call there is nobody to bring an answer back to", async () => {
  const { execute, opened, ports, tool } = setUp();
  const context = { toolCallId: "asked" };
  const outcome = await executeTool({ tool, arguments: { zip_code: "1" }, context }, ports);
  expect(opened).toEqual([]);
  expect(outcome).not.toHaveProperty("answerFollows");
  expect(await execute("asked")).toHaveProperty("answerFollows");
});

test("what was taken on is not asked for again while its answer may come, however short the tool's window is", async () => {
  const { execute, requests } = setUp({ draft: { repetitionWindowSeconds: 1 } });
  await execute("asked");
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(await execute("again")).toMatchObject({ answerFollows: true, replay: { toolCallId: "asked" } });
  expect(requests).toHaveLength(1);
});

test("an acceptance is no answer to anybody else", async () => {
  const kept: string[] = [];
  const { execute, ports } = setUp({ draft: { method: "GET", cacheSeconds: 60, parameters: [] } });
  ports.cache.set = (key) => void kept.push(key);
  await execute("asked");
  expect(kept).toEqual([]);
});

test("where no address can be opened nothing is sent", async () => {
  const { execute, ports, requests } = setUp();
  ports.openCallback = () => Promise.reject(new Error("no database"));
  expect(await execute("asked")).toMatchObject({ status: "failed", reason: "misconfigured" });
  expect(requests).toEqual([]);
});

test("a late answer is read by the tool's mapping: fields, hidden values and variables", async () => {
  const response = {
    fields: ["price"],
    hidden: ["internal"],
    save: [{ path: "price", variable: "price" }],
  };
  const { bring } = setUp({ draft: { response } });
  const outcome = await bring("application/json", '{"price":95,"internal":"x","more":1}');
  expect(outcome).toMatchObject({
    status: "succeeded",
    toolCallId: "asked",
    value: { price: 95 },
    variables: { price: 95 },
    attempts: [],
  });
  expect(JSON.stringify(outcome)).not.toContain("internal");
});

test("a late answer that breaks the tool's rule for success is a failure", async () => {
  const { bring } = setUp({
    draft: { successWhen: [{ path: "ok", operator: "equals", value: true }] },
  });
  expect(await bring("application/json", '{"ok":false}')).toMatchObject({
    status: "failed",
    reason: "http-error",
  });
});

test("text is taken as text, and JSON that is none as a failure", async () => {
  const { bring } = setUp();
  expect(await bring("text/plain", "Tuesday at nine.")).toMatchObject({ value: "Tuesday at nine." });
  expect(await bring("application/json", '{"a":')).toMatchObject({ reason: "invalid-response" });
});

test("a secret that its request carried is scrubbed from it, and one that is gone loses no answer", async () => {
  const authentication = { type: "bearer" as const, tokenSecret: "api_key" };
  const told = await setUp({ draft: { authentication } }).bring("text/plain", "It was sk-very-secret.");
  expect(JSON.stringify(told)).not.toContain("sk-very-secret");
  const gone = { type: "bearer" as const, tokenSecret: "no_such_key" };
  expect(await setUp({ draft: { authentication: gone } }).bring("text/plain", "Fine.")).toMatchObject({
    value: "Fine.",
  });
});
