import { createServer, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { callhookErrorOf } from "./client-error.ts";
import { createClient } from "./create-client.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

type Answer = { status: number; body: string; headers?: Record<string, string> };

/** A server that keeps what it was asked and answers one after the other, the last for good. */
async function serve(...answers: Answer[]) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(request);
    const headers = { "content-type": "application/json", ...answer?.headers };
    response.writeHead(answer?.status ?? 500, headers).end(answer?.body);
  }).listen(0, "127.0.0.1");
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { url: `http://127.0.0.1:${address.port}/`, requests };
}

async function errorOf(request: Promise<unknown>) {
  return request.then(
    () => null,
    (error: unknown) => callhookErrorOf(error),
  );
}

test("the API key travels with queries and with subscriptions", async () => {
  const { url, requests } = await serve({ status: 500, body: "{}" });
  const client = createClient({ url, apiKey: "the-key" });
  await errorOf(client.tools.list.query());
  const subscription = client.calls.follow.subscribe({ callId: "call_1" }, {});
  await expect.poll(() => requests.length).toBe(2);
  subscription.unsubscribe();
  expect(requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer the-key", "Bearer the-key"]);
  expect(requests.map((request) => request.url?.split("?")[0])).toEqual([
    "/trpc/tools.list",
    "/trpc/calls.follow",
  ]);
});

test("a refusal keeps its code, its words and its issues", async () => {
  const issues = [{ path: "draft.name", message: "Name is required." }];
  const error = { message: "Name is required.", code: -32600, data: { errorCode: "invalid-input", issues } };
  const { url } = await serve({ status: 400, body: JSON.stringify({ error }) });
  expect(await errorOf(createClient({ url }).tools.list.query())).toEqual({
    code: "invalid-input",
    message: "Name is required.",
    issues,
  });
});

test.each([
  { what: "a proxy's page", body: "<h1>Bad gateway</h1>" },
  {
    what: "a code of another world",
    body: '{"error":{"message":"x","code":-1,"data":{"errorCode":"x","issues":[]}}}',
  },
])("$what counts as no answer", async ({ body }) => {
  const { url } = await serve({ status: 502, body });
  expect(await errorOf(createClient({ url }).tools.list.query())).toMatchObject({ code: "unreachable" });
});

test("where nobody listens the service is told so, and other errors are none of ours", async () => {
  expect(await errorOf(createClient({ url: "http://127.0.0.1:1" }).workspace.get.query())).toMatchObject({
    code: "unreachable",
  });
  expect(callhookErrorOf(new Error("anything"))).toBeNull();
});

test("a key that is a function is asked before every request, so that it can be renewed", async () => {
  const { url, requests } = await serve({ status: 500, body: "{}" });
  let asked = 0;
  const apiKey = () => Promise.resolve(`token-${(asked += 1)}`);
  const client = createClient({ url, apiKey });
  await errorOf(client.tools.list.query());
  await errorOf(client.tools.list.query());
  expect(requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer token-1", "Bearer token-2"]);
});

test("a key that cannot be had sends nothing, instead of a request without one", async () => {
  const { url, requests } = await serve({ status: 500, body: "{}" });
  const client = createClient({ url, apiKey: () => Promise.reject(new Error("The token server is down.")) });
  await expect(client.tools.list.query()).rejects.toThrow("The token server is down.");
  expect(requests).toEqual([]);
});

test.each([{ workspaceId: "ours" }, { workspaceId: () => "ours" }])(
  "a workspace that is named goes with requests and with subscriptions",
  async ({ workspaceId }) => {
    const { url, requests } = await serve({ status: 500, body: "{}" });
    const client = createClient({ url, workspaceId });
    await errorOf(client.tools.list.query());
    const subscription = client.calls.follow.subscribe({ callId: "call_1" }, {});
    await expect.poll(() => requests.length).toBe(2);
    subscription.unsubscribe();
    expect(requests[0]?.headers["x-callhook-workspace"]).toBe("ours");
    const parameters = new URL(requests[1]?.url ?? "", url).searchParams.get("connectionParams");
    expect(JSON.parse(parameters ?? "")).toEqual({ workspace: "ours" });
  },
);

test("who asks too much is told when to try again, by the answer or by its header", async () => {
  const refusal = (data: object) => {
    const more = { errorCode: "rate-limited", issues: [], ...data };
    return JSON.stringify({ error: { message: "Too many requests.", code: -32029, data: more } });
  };
  const said = await serve({ status: 429, body: refusal({ retryAfterMs: 1500 }) });
  const headers = { "retry-after": "7" };
  const inHeader = await serve({ status: 429, body: refusal({}), headers });
  const nowhere = await serve({ status: 429, body: refusal({}) });
  const refused = { code: "rate-limited", message: "Too many requests.", issues: [] };
  const errorFrom = ({ url }: { url: string }) => errorOf(createClient({ url }).tools.list.query());
  expect(await errorFrom(said)).toEqual({ ...refused, retryAfterMs: 1500 });
  expect(await errorFrom(inHeader)).toEqual({ ...refused, retryAfterMs: 7000 });
  expect(await errorFrom(nowhere)).toEqual(refused);
});

const sse = { "content-type": "text/event-stream" };
const events = (...lines: [event: string, data: unknown, id?: string][]) =>
  lines
    .map(([event, data, id]) => {
      const name = event === "message" ? "" : `event: ${event}\n`;
      return `${name}data: ${JSON.stringify(data)}\n${id === undefined ? "" : `id: ${id}\n`}\n`;
    })
    .join("");
const data = { errorCode: "not-signed-in", issues: [] };
const notSignedIn = { message: "Sign in.", code: -32001, data };

test("a subscription whose token expired goes on with the next one, behind the event it had", async () => {
  const { url, requests } = await serve(
    {
      status: 200,
      headers: sse,
      body: events(["connected", {}], ["message", { sequence: 3 }, "3"], ["serialized-error", notSignedIn]),
    },
    {
      status: 200,
      headers: sse,
      body: events(["connected", {}], ["message", { sequence: 4 }, "4"], ["return", ""]),
    },
  );
  let asked = 0;
  const client = createClient({ url, apiKey: () => `token-${(asked += 1)}` });
  const heard: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const onData = ({ id }: { id: string }) => void heard.push(id);
    client.calls.follow.subscribe({ callId: "call_1" }, { onData, onError: reject, onComplete: resolve });
  });
  expect(heard).toEqual(["3", "4"]);
  expect(requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer token-1", "Bearer token-2"]);
  const input = new URL(requests[1]?.url ?? "", url).searchParams.get("input");
  expect(JSON.parse(input ?? "")).toMatchObject({ callId: "call_1", lastEventId: "3" });
});

test("a token that is refused when it is new ends the subscription, instead of asking for ever", async () => {
  const body = events(["connected", {}], ["serialized-error", notSignedIn]);
  const { url, requests } = await serve({ status: 200, headers: sse, body });
  const client = createClient({ url, apiKey: () => "token" });
  const error = await new Promise<unknown>((resolve) => {
    client.calls.follow.subscribe({ callId: "call_1" }, { onError: resolve });
  });
  expect(callhookErrorOf(error)).toMatchObject({ code: "not-signed-in" });
  expect(requests).toHaveLength(2);
});
