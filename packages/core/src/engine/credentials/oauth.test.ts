import { afterEach, expect, test } from "vitest";
import { engineFixture } from "../../testing/engine-fixture.ts";
import {
  type Endpoint,
  type EndpointBehaviour,
  type PlannedResponse,
  startEndpoint,
} from "../../testing/index.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import type { EngineOptions } from "../create-engine.ts";

const { open, closeAll } = engineFixture();
const logins: Endpoint[] = [];
afterEach(async () => {
  await closeAll();
  await Promise.all(logins.splice(0).map((login) => login.close()));
});

const clientSecret = "cl1ent s/cret";

/** Gives out token-1, token-2, … */
function tokens(extra: object = { expires_in: 3600 }): EndpointBehaviour {
  let count = 0;
  return (response) => {
    count += 1;
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ access_token: `token-${count}`, token_type: "Bearer", ...extra }));
  };
}

async function openWithLogin(
  options: { login?: EndpointBehaviour; engine?: EngineOptions; oauth?: object } = {},
) {
  const login = await startEndpoint({ handler: options.login ?? tokens() });
  logins.push(login);
  const pair = await open({
    engine: {
      allowHosts: ["127.0.0.1"],
      secrets: { client: clientSecret },
      random: () => 0,
      ...options.engine,
    },
  });
  const authentication = {
    type: "oauth2-client-credentials",
    tokenUrl: `${login.url}/token`,
    clientId: "callhook:1",
    clientSecret: "client",
    ...options.oauth,
  } as const;
  const toolFor = (overrides: Partial<ToolDraftInput> = {}) =>
    pair.toolFor({ authentication, repetitionWindowSeconds: 0, ...overrides });
  const call = (workspaceId = "default") =>
    pair.engine.execute({ tool: toolFor(), arguments: {}, context: { workspaceId } });
  const shown = () => pair.endpoint.requests.map(({ headers }) => headers["authorization"]);
  return { ...pair, login, toolFor, call, shown };
}

test("a token is fetched by RFC 6749 and shown to the endpoint; later calls use it again", async () => {
  const { login, call, shown } = await openWithLogin({
    oauth: { scopes: ["read", "write"], parameters: { audience: "https://api.example.com" } },
  });
  await call();
  expect(await call()).toMatchObject({ status: "succeeded" });
  expect(shown()).toEqual(["Bearer token-1", "Bearer token-1"]);
  expect(login.requests).toHaveLength(1);
  const [request] = login.requests;
  expect(request).toMatchObject({ method: "POST", path: "/token" });
  expect(request?.headers["authorization"]).toBe(`Basic ${btoa("callhook%3A1:cl1ent+s%2Fcret")}`);
  expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
    grant_type: "client_credentials",
    scope: "read write",
    audience: "https://api.example.com",
  });
});

test("the client can prove itself in the body instead", async () => {
  const { login, call } = await openWithLogin({ oauth: { clientAuthentication: "body" } });
  await call();
  expect(login.requests[0]?.headers).not.toHaveProperty("authorization");
  expect(new URLSearchParams(login.requests[0]?.body).get("client_secret")).toBe(clientSecret);
});

test("calls at the same time share one request for a token", async () => {
  const { login, call, shown } = await openWithLogin();
  await Promise.all(Array.from({ length: 8 }, () => call()));
  expect(login.requests).toHaveLength(1);
  expect(new Set(shown())).toEqual(new Set(["Bearer token-1"]));
});

test("a token is given up shortly before it expires, and one without an expiry after minutes", async () => {
  for (const { extra, good, over } of [
    { extra: { expires_in: 3600 }, good: 3560, over: 3580 },
    { extra: { expires_in: 60 }, good: 50, over: 55 },
    { extra: {}, good: 260, over: 280 },
  ]) {
    let seconds = 0;
    const now = () => new Date(1_800_000_000_000 + seconds * 1000);
    const { call, shown } = await openWithLogin({ login: tokens(extra), engine: { now } });
    for (seconds of [0, good, over]) await call();
    expect(shown()).toEqual(["Bearer token-1", "Bearer token-1", "Bearer token-2"]);
  }
});

test("workspaces do not share a token, nor do a changed secret's calls", async () => {
  let value = clientSecret;
  const { login, call } = await openWithLogin({ engine: { secrets: () => value } });
  await call("a");
  await call("b");
  value = "another";
  await call("a");
  expect(login.requests).toHaveLength(3);
});

test("a kept token that the endpoint refuses is replaced once, whatever the tool's effect", async () => {
  const { endpoint, login, call, shown } = await openWithLogin();
  await call();
  endpoint.respondWith((response, { headers }) => {
    response.writeHead(headers["authorization"] === "Bearer token-1" ? 401 : 200).end("{}");
  });
  expect(await call()).toMatchObject({ status: "succeeded", response: { status: 200 } });
  expect(shown()).toEqual(["Bearer token-1", "Bearer token-1", "Bearer token-2"]);
  endpoint.respondWith({ status: 401 });
  expect(await call()).toMatchObject({ reason: "http-error", response: { status: 401 } });
  expect(login.requests).toHaveLength(3);
});

test("the refusal of a kept token is on record as an attempt, and uses up no retry", async () => {
  const { endpoint, engine, call, toolFor } = await openWithLogin();
  await call();
  const statuses = [401, 503, 200];
  endpoint.respondWith((response) => void response.writeHead(statuses.shift() ?? 200).end("{}"));
  const tool = toolFor({ effect: "idempotent-write", retries: 1 });
  const outcome = await engine.execute({ tool, arguments: {} });
  expect(outcome).toMatchObject({ status: "succeeded" });
  expect(outcome.attempts).toMatchObject([
    { status: 401, failure: "http-error", message: "The endpoint answered 401." },
    { status: 503, failure: "http-error" },
    { status: 200, failure: null },
  ]);
  for (const { timings } of outcome.attempts) expect(timings.firstByte).toBeGreaterThan(0);
  const total = outcome.attempts.reduce((sum, { timings }) => sum + timings.total, 0);
  expect(total).toBeLessThanOrEqual(outcome.timings.total + 0.01);
});

test("a token that is refused behind a redirect: both attempts tell what led there", async () => {
  const { endpoint, engine, call, toolFor } = await openWithLogin();
  await call();
  endpoint.respondWith((response, { path, headers }) => {
    if (path !== "/end") return void response.writeHead(307, { location: "/end" }).end();
    response.writeHead(headers["authorization"] === "Bearer token-1" ? 401 : 200).end("{}");
  });
  const outcome = await engine.execute({ tool: toolFor({ redirects: "follow" }), arguments: {} });
  const led = [{ status: 307, url: `${endpoint.url}/check-area` }];
  expect(outcome.attempts).toMatchObject([
    { status: 401, redirects: led },
    { status: 200, redirects: led },
  ]);
});

test("when the token cannot be renewed, the refusal stays on record", async () => {
  const answers = [200, 400];
  const { endpoint, call } = await openWithLogin({
    login: (response) => {
      const status = answers.shift() ?? 400;
      const body = status === 200 ? { access_token: "t", token_type: "bearer" } : { error: "invalid_client" };
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    },
  });
  await call();
  endpoint.respondWith({ status: 401 });
  const outcome = await call();
  expect(outcome).toMatchObject({ reason: "misconfigured", response: null });
  expect(outcome.attempts.map(({ status, failure }) => [status, failure])).toEqual([
    [401, "http-error"],
    [null, "misconfigured"],
  ]);
});

test("a write whose token could not be fetched is tried again, since nothing of it was sent", async () => {
  const statuses = [503, 429];
  const give = tokens();
  const { endpoint, login, engine, toolFor } = await openWithLogin({
    login: (response, request) => {
      const status = statuses.shift();
      if (status !== undefined) return void response.writeHead(status).end("{}");
      return typeof give === "function" ? give(response, request) : undefined;
    },
  });
  const tool = toolFor({ effect: "write", method: "POST", retries: 2 });
  const outcome = await engine.execute({ tool, arguments: {} });
  expect(outcome).toMatchObject({ status: "succeeded" });
  expect(outcome.attempts.map(({ failure }) => failure)).toEqual([
    "connection-failed",
    "connection-failed",
    null,
  ]);
  expect([login.requests.length, endpoint.requests.length]).toEqual([3, 1]);
});

test("a new token that is refused is not replaced again", async () => {
  const { endpoint, login, call } = await openWithLogin();
  endpoint.respondWith({ status: 401 });
  expect(await call()).toMatchObject({ reason: "http-error" });
  expect([endpoint.requests.length, login.requests.length]).toEqual([1, 1]);
});

test("a refused login says why, shows no secret, and is not tried again for a while", async () => {
  let seconds = 0;
  const now = () => new Date(1_800_000_000_000 + seconds * 1000);
  const json = { error: "invalid_client", error_description: `no client with ${clientSecret}` };
  const { endpoint, login, call } = await openWithLogin({ login: { status: 401, json }, engine: { now } });
  const outcome = await call();
  expect(outcome).toMatchObject({
    reason: "misconfigured",
    message: expect.stringContaining("refused the client id or its secret (invalid_client)"),
  });
  expect(JSON.stringify(outcome)).not.toContain(clientSecret);
  await call();
  expect(login.requests).toHaveLength(1);
  seconds = 11;
  await call();
  expect(login.requests).toHaveLength(2);
  expect(endpoint.requests).toEqual([]);
});

const uselessAnswers: { answer: PlannedResponse; reason: string; words: string }[] = [
  {
    answer: { status: 400, json: { error: "invalid_scope" } },
    reason: "misconfigured",
    words: "these scopes",
  },
  { answer: { status: 400, json: { error: clientSecret } }, reason: "misconfigured", words: "with 400" },
  { answer: { status: 503, json: {} }, reason: "connection-failed", words: "answered 503" },
  {
    answer: { status: 302, headers: { location: "/" } },
    reason: "misconfigured",
    words: "no login's answer",
  },
  { answer: { body: "<html>" }, reason: "invalid-response", words: "OAuth 2" },
  { answer: { json: { token_type: "bearer" } }, reason: "invalid-response", words: "OAuth 2" },
  {
    answer: { json: { token_type: "bearer", access_token: "a\r\nb" } },
    reason: "invalid-response",
    words: "bearer token",
  },
];
test.each(uselessAnswers)(
  "a login that answers $answer fails as $reason, with nothing sent",
  async ({ answer, reason, words }) => {
    const { endpoint, call } = await openWithLogin({ login: answer });
    const outcome = await call();
    expect(outcome).toMatchObject({ status: "failed", reason, message: expect.stringContaining(words) });
    expect(JSON.stringify(outcome)).not.toContain(clientSecret);
    expect(endpoint.requests).toEqual([]);
  },
);

test("the token endpoint is judged like any destination", async () => {
  const { call } = await openWithLogin({ oauth: { tokenUrl: "https://169.254.169.254/token" } });
  expect(await call()).toMatchObject({
    reason: "blocked-destination",
    message: expect.stringContaining("could not sign in at 169.254.169.254"),
  });
});

test("the client's secret does not travel in the clear", async () => {
  const { call } = await openWithLogin({ oauth: { tokenUrl: "http://login.example.com/token" } });
  expect(await call()).toMatchObject({
    reason: "misconfigured",
    message: expect.stringContaining("use https://"),
  });
});

test("a login that hangs ends by the call's deadline, as time before anything was sent", async () => {
  const { engine, toolFor } = await openWithLogin({ login: () => undefined });
  const tool = toolFor({ responseTimeoutSeconds: 0.2 });
  const outcome = await engine.execute({ tool, arguments: {} });
  expect(outcome).toMatchObject({
    reason: "timed-out",
    phase: "queue",
    message: expect.stringContaining("Nothing was sent"),
  });
  expect(outcome.timings.queue).toBeGreaterThan(100);
  expect(outcome.timings.firstByte).toBe(0);
  await Promise.all(logins.splice(0).map((login) => login.close()));
});

test("no token and no form of the secret shows in an outcome, even if the endpoint repeats it", async () => {
  const { endpoint, call } = await openWithLogin();
  endpoint.respondWith({ json: { heard: "token-1", and: btoa("callhook%3A1:cl1ent+s%2Fcret") } });
  const text = JSON.stringify(await call());
  expect(text).not.toContain("token-1");
  expect(text).not.toContain(btoa("callhook%3A1:cl1ent+s%2Fcret"));
});
