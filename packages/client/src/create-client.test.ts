import { createServer, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { callhookErrorOf } from "./client-error.ts";
import { createClient } from "./create-client.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A server that keeps what it was asked and answers the same to everything. */
async function serve(answer: { status: number; body: string }) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
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
