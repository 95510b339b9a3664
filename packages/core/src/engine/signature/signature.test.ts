import { createHmac, randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import { afterEach, expect, test } from "vitest";
import { engineFixture } from "../../testing/engine-fixture.ts";
import { aParameter, type Endpoint } from "../../testing/index.ts";
import { createEngine } from "../create-engine.ts";
import { SigningKey } from "./signing-key.ts";
import { verifyToolRequest } from "./verify-tool-request.ts";

const aSecret = () => `whsec_${randomBytes(32).toString("base64")}`;
const secret = aSecret();
const { open, closeAll } = engineFixture();
afterEach(closeAll);

type Secrets = string[] | ((workspaceId: string) => string[] | Promise<string[]>);

async function receiveSigned(secrets: Secrets = [secret], zip = "94110 ü 🚚") {
  const pair = await open({ engine: { signing: { secrets } } });
  const tool = pair.toolFor({ parameters: [aParameter()] });
  const outcome = await pair.engine.execute({ tool, arguments: { zip_code: zip } });
  return { ...pair, outcome, received: asReceived(pair.endpoint) };
}

function asReceived(endpoint: Endpoint) {
  const request = endpoint.requests.at(-1);
  if (request === undefined) throw new Error("the endpoint received nothing");
  const { method, path, query, headers, body } = request;
  return { method, url: `${endpoint.url}${path}${query === "" ? "" : `?${query}`}`, headers, body };
}

test("a key signs every message as HMAC-SHA256 does, whatever its size and script", () => {
  const message = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.nat(40_000).map((length) => "€".repeat(length)),
  );
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 24, maxLength: 64 }), message, (key, text) => {
      expect(new SigningKey(key).sign(text)).toBe(createHmac("sha256", key).update(text).digest("base64"));
    }),
  );
});

test("the libraries standardwebhooks and svix accept a signed request, and refuse a changed body", async () => {
  const { received } = await receiveSigned();
  const { body, headers } = received;
  expect(new Webhook(secret).verify(body, headers)).toEqual({ zip_code: "94110 ü 🚚" });
  expect(() => new SvixWebhook(secret).verify(body, headers)).not.toThrow();
  expect(() => new Webhook(secret).verify(body.replace("94110", "94111"), headers)).toThrow();
  expect(() => new SvixWebhook(secret).verify(body.replace("94110", "94111"), headers)).toThrow();
});

test("while secrets are rotated, whoever knows either of them accepts a request", async () => {
  const next = aSecret();
  const { received } = await receiveSigned([secret, next]);
  for (const known of [secret, next]) {
    expect(() => new Webhook(known).verify(received.body, received.headers)).not.toThrow();
    expect(() => verifyToolRequest(received, { secrets: [known] })).not.toThrow();
  }
  expect(() => verifyToolRequest(received, { secrets: [aSecret()] })).toThrow("another secret");
});

test("a GET without a body is signed as an empty one", async () => {
  const { endpoint, engine, toolFor } = await open({ engine: { signing: { secrets: [secret] } } });
  await engine.execute({ tool: toolFor({ method: "GET" }), arguments: {} });
  const received = asReceived(endpoint);
  expect(() => new Webhook(secret).verify("", received.headers)).not.toThrow();
  expect(() => verifyToolRequest(received, { secrets: [secret] })).not.toThrow();
});

test("the receiver is told the id of the message, which is also its idempotency key", async () => {
  const { received } = await receiveSigned();
  const { messageId } = verifyToolRequest(received, { secrets: [secret] });
  expect(messageId).toBe(received.headers["webhook-id"]);
  expect(messageId).toBe(received.headers["idempotency-key"]);
});

test("a request that is played back elsewhere, otherwise, changed or late is refused", async () => {
  const { received } = await receiveSigned();
  const verify = (change: object, now = new Date()) =>
    verifyToolRequest({ ...received, ...change }, { secrets: [secret], now: () => now });
  expect(() => verify({ url: received.url.replace("check-area", "delete-area") })).toThrow("method or URL");
  expect(() => verify({ url: `${received.url}?all=1` })).toThrow("method or URL");
  expect(() => verify({ method: "PUT" })).toThrow("method or URL");
  expect(() => verify({ body: `${received.body} ` })).toThrow("not what was signed");
  expect(() => verify({ url: "/check-area" })).toThrow("not absolute");
  for (const minutes of [-6, 6]) {
    expect(() => verify({}, new Date(Date.now() + minutes * 60_000))).toThrow("five minutes");
  }
  for (const name of ["webhook-id", "webhook-timestamp", "webhook-signature", "x-callhook-signature"]) {
    expect(() => verify({ headers: { ...received.headers, [name]: undefined } })).toThrow(name);
  }
  expect(() => verify({ headers: new Headers(received.headers) })).not.toThrow();
});

test("the URL that is signed is the one with the credentials in it", async () => {
  const { endpoint, engine, toolFor } = await open({
    engine: { signing: { secrets: [secret] }, secrets: { key: "k&y-8f3a91c2" } },
  });
  const authentication = { type: "query", key: "api_key", valueSecret: "key" } as const;
  await engine.execute({ tool: toolFor({ authentication }), arguments: {} });
  expect(endpoint.requests[0]?.query).toBe("api_key=k%26y-8f3a91c2");
  expect(() => verifyToolRequest(asReceived(endpoint), { secrets: [secret] })).not.toThrow();
});

test("a secret that cannot be used is refused when the engine is made, and not quoted", () => {
  const short = `whsec_${Buffer.alloc(23, 7).toString("base64")}`;
  const long = `whsec_${Buffer.alloc(65, 7).toString("base64")}`;
  for (const wrong of [short, long, secret.slice(6), `${secret}*`, ""]) {
    let message = "";
    try {
      createEngine({ signing: { secrets: [secret, wrong] } });
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain("Signing secret 2 cannot be used");
    if (wrong !== "") expect(message).not.toContain(wrong);
  }
});

test("each workspace signs with its own secrets, which are asked for once", async () => {
  const asked: string[] = [];
  const { endpoint, engine, toolFor } = await open({
    engine: {
      signing: {
        secrets: (workspaceId) => {
          asked.push(workspaceId);
          return Promise.resolve(workspaceId === "unsigned" ? [] : [secret]);
        },
      },
    },
  });
  const call = (workspaceId: string) =>
    engine.execute({ tool: toolFor(), arguments: {}, context: { workspaceId } });
  await Promise.all([call("a"), call("a")]);
  await call("a");
  expect(() => verifyToolRequest(asReceived(endpoint), { secrets: [secret] })).not.toThrow();
  await call("unsigned");
  expect(endpoint.requests.at(-1)?.headers).not.toHaveProperty("webhook-signature");
  expect(asked).toEqual(["a", "unsigned"]);
});

test("every attempt and every hop at the origin is signed anew, as one and the same message", async () => {
  let seconds = 1_800_000_000;
  const now = () => new Date((seconds += 7) * 1000);
  const { endpoint, engine, toolFor } = await open({ engine: { signing: { secrets: [secret] }, now } });
  const statuses = [503, 307, 200];
  endpoint.respondWith((response) => {
    response.writeHead(statuses.shift() ?? 200, { location: "/moved" }).end("{}");
  });
  const tool = toolFor({ effect: "idempotent-write", retries: 2, redirects: "follow" });
  const outcome = await engine.execute({ tool, arguments: {}, context: { callId: "call_1" } });
  expect(outcome).toMatchObject({ status: "succeeded" });
  const sent = endpoint.requests.map(({ headers }) => headers);
  expect(sent).toHaveLength(3);
  for (const name of ["webhook-id", "idempotency-key"]) {
    expect(new Set(sent.map((headers) => headers[name])).size).toBe(1);
  }
  for (const name of ["webhook-timestamp", "webhook-signature", "x-callhook-signature"]) {
    expect(new Set(sent.map((headers) => headers[name])).size).toBe(3);
  }
  for (const { method, path, headers, body } of endpoint.requests) {
    const time = new Date(Number(headers["webhook-timestamp"]) * 1000);
    const received = { method, url: endpoint.url + path, headers, body };
    expect(() => verifyToolRequest(received, { secrets: [secret], now: () => time })).not.toThrow();
  }
});

test("a workspace's secrets are asked for again after a minute, and a rotation takes effect", async () => {
  let seconds = 0;
  const now = () => new Date(Date.now() + seconds * 1000);
  const secrets = [secret, aSecret(), aSecret()];
  let asked = 0;
  const { endpoint, engine, toolFor } = await open({
    engine: { now, signing: { secrets: () => secrets.slice(asked, (asked += 1)) } },
  });
  const signedWith = async () => {
    await engine.execute({ tool: toolFor({ repetitionWindowSeconds: 0 }), arguments: {} });
    const received = asReceived(endpoint);
    return secrets.findIndex((known) => {
      try {
        return verifyToolRequest(received, { secrets: [known], now }).messageId !== "";
      } catch {
        return false;
      }
    });
  };
  expect(await signedWith()).toBe(0);
  seconds = 59;
  expect(await signedWith()).toBe(0);
  seconds = 61;
  expect(await signedWith()).toBe(1);
  seconds = 122;
  expect(await signedWith()).toBe(2);
  expect(asked).toBe(3);
});

test("secrets that cannot be read again after a minute stop the workspace's calls, until they can be", async () => {
  let seconds = 0;
  let isDown = false;
  const { endpoint, engine, toolFor } = await open({
    engine: {
      now: () => new Date(Date.now() + seconds * 1000),
      signing: { secrets: () => (isDown ? Promise.reject(new Error("vault is down")) : [secret]) },
    },
  });
  const call = () => engine.execute({ tool: toolFor({ repetitionWindowSeconds: 0 }), arguments: {} });
  expect(await call()).toMatchObject({ status: "succeeded" });
  isDown = true;
  expect(await call()).toMatchObject({ status: "succeeded" });
  seconds = 61;
  expect(await call()).toMatchObject({ reason: "misconfigured" });
  expect(endpoint.requests).toHaveLength(2);
  isDown = false;
  expect(await call()).toMatchObject({ status: "succeeded" });
});

test("a secret of a workspace that cannot be used is not quoted, and sends nothing unsigned", async () => {
  const { endpoint, outcome } = await receiveFailing(() => ["whsec_c2hvcnQ="]);
  expect(outcome).toMatchObject({ reason: "misconfigured" });
  expect(JSON.stringify(outcome)).not.toContain("c2hvcnQ");
  expect(endpoint.requests).toEqual([]);
});

test("a store of secrets that hangs ends the call by its deadline, with nothing sent", async () => {
  const { endpoint, engine, toolFor } = await open({
    engine: { signing: { secrets: () => new Promise<string[]>(() => undefined) } },
  });
  const tool = toolFor({ responseTimeoutSeconds: 0.2 });
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({
    reason: "timed-out",
    phase: "queue",
    message: expect.stringContaining("Nothing was sent"),
  });
  expect(endpoint.requests).toEqual([]);
});

test("without the workspace's secrets nothing is sent, and the next call asks again", async () => {
  let isDown = true;
  const { endpoint, outcome, engine, toolFor } = await receiveFailing(() => {
    if (isDown) throw new Error("vault is down");
    return [secret];
  });
  expect(outcome).toMatchObject({
    reason: "misconfigured",
    message: expect.stringContaining("signing secrets"),
  });
  expect(endpoint.requests).toEqual([]);
  isDown = false;
  expect(await engine.execute({ tool: toolFor(), arguments: {} })).toMatchObject({ status: "succeeded" });
});

async function receiveFailing(secrets: () => string[]) {
  const pair = await open({ engine: { signing: { secrets } } });
  return { ...pair, outcome: await pair.engine.execute({ tool: pair.toolFor(), arguments: {} }) };
}

test("the signature of method and URL passes for that of no body, whatever id a platform chooses", async () => {
  const { endpoint, engine, toolFor } = await open({ engine: { signing: { secrets: [secret] } } });
  const now = Math.floor(Date.now() / 1000);
  const context = { toolCallId: `a.${now}.b` };
  await engine.execute({ tool: toolFor({ method: "GET" }), arguments: {}, context });
  const { method, url, headers } = asReceived(endpoint);
  expect(headers["webhook-id"]).toBe(`a%2E${now}%2Eb`);
  const { "webhook-timestamp": timestamp = "", "x-callhook-signature": signature = "" } = headers;
  const forged = { "webhook-id": "a", "webhook-timestamp": String(now), "webhook-signature": signature };
  const body = ["b", timestamp, method, url].join("\n");
  expect(() => new Webhook(secret).verify(body, forged)).toThrow();
  const sameId = { ...headers, "webhook-signature": signature };
  expect(() => new Webhook(secret).verify(`${method}\n${url}`, sameId)).toThrow();
});
