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
