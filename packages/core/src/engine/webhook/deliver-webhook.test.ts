import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterEach, expect, test } from "vitest";
import { type Endpoint, type EndpointBehaviour, startEndpoint } from "../../testing/index.ts";
import { createGuardedFetch, type GuardedFetchOptions } from "../connection/create-guarded-fetch.ts";
import { newSigningSecret } from "../signature/new-signing-secret.ts";
import { deliverWebhook, type WebhookMessage } from "./deliver-webhook.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const secret = newSigningSecret();
const body = '{"type":"post_call_transcription","data":{"words":"Größe 🚰"}}';

async function deliver(
  options: {
    behaviour?: EndpointBehaviour;
    message?: Partial<WebhookMessage>;
    fetchOptions?: GuardedFetchOptions;
    timeoutMs?: number;
  } = {},
) {
  const endpoint: Endpoint = await startEndpoint({ handler: options.behaviour ?? {} });
  const guarded = createGuardedFetch(options.fetchOptions ?? { allowHosts: [endpoint.host] });
  closing.push(endpoint.close, guarded.close);
  const usual = { url: `${endpoint.url}/calls`, id: "delivery_1", body, format: "callhook" } as const;
  const message = { ...usual, secrets: [secret], ...options.message };
  const answer = await deliverWebhook({
    message,
    fetch: guarded.fetch,
    timeoutMs: options.timeoutMs ?? 5000,
  });
  return { answer, endpoint, request: endpoint.requests[0] };
}

test("the standardwebhooks library accepts what arrives, by either secret of a rotation and by no other", async () => {
  const older = newSigningSecret();
  const { answer, request } = await deliver({ message: { secrets: [secret, older] } });
  expect(answer).toMatchObject({ status: 200, error: null, answer: '{"ok":true}' });
  const { headers = {}, body: arrived = "" } = request ?? {};
  expect(request).toMatchObject({ method: "POST", path: "/calls", body });
  expect(headers).toMatchObject({ "content-type": "application/json", "webhook-id": "delivery_1" });
  for (const known of [secret, older]) {
    expect(new Webhook(known).verify(arrived, headers)).toEqual(JSON.parse(body));
  }
  expect(() => new Webhook(newSigningSecret()).verify(arrived, headers)).toThrow();
  expect(() => new Webhook(secret).verify(`${arrived} `, headers)).toThrow();
});

test("in ElevenLabs' format it is signed as ElevenLabs does, too, and otherwise not", async () => {
  const { request } = await deliver({ message: { format: "elevenlabs" } });
  const signature = request?.headers["elevenlabs-signature"] ?? "";
  const [, timestamp = "", hex = ""] = /^t=(\d+),v0=([0-9a-f]{64})$/.exec(signature) ?? [];
  expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
  expect(hex).toBe(createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex"));
  const { request: ours } = await deliver();
  expect(ours?.headers).not.toHaveProperty("elevenlabs-signature");
});

test.each([
  [404, "404"],
  [410, "nobody receives"],
  [500, "500"],
])("an answer of %i is no delivery, and its words are kept", async (status, words) => {
  const { answer } = await deliver({ behaviour: { status, body: "not here" } });
  expect(answer).toMatchObject({ status, answer: "not here", error: expect.stringContaining(words) });
});

test("how long a busy receiver asks to be left alone is read", async () => {
  const { answer } = await deliver({ behaviour: { status: 429, headers: { "retry-after": "120" } } });
  expect(answer).toMatchObject({ status: 429, retryAfterMs: 120_000 });
});

test("a redirect is not followed, or a transcript would go wherever the first server points", async () => {
  const { answer, endpoint } = await deliver({
    behaviour: { status: 307, headers: { location: "/elsewhere" } },
  });
  expect(answer.error).toContain("redirect");
  expect(endpoint.requests).toHaveLength(1);
});

test("a receiver that hangs is given up at the deadline, and its connection with it", async () => {
  const { answer, endpoint } = await deliver({ behaviour: () => {}, timeoutMs: 300 });
  expect(answer).toMatchObject({ status: null, error: expect.stringContaining("within 0.3 seconds") });
  expect(answer.durationMs).toBeGreaterThanOrEqual(250);
  await expect.poll(() => endpoint.connections.open).toBe(0);
});

test("the status decides: what follows it may be endless, slow or broken, and the first kilobyte is kept", async () => {
  const { answer: endless } = await deliver({
    behaviour: (response) => {
      const timer = setInterval(() => response.write("é".repeat(400)), 1);
      response.on("close", () => clearInterval(timer));
    },
  });
  expect(endless).toMatchObject({ status: 200, error: null });
  expect(Buffer.byteLength(endless.answer)).toBeLessThanOrEqual(1026);
  const { answer: slow } = await deliver({
    behaviour: (response) => void response.writeHead(202).write("taken\u0000"),
    timeoutMs: 300,
  });
  expect(slow).toMatchObject({ status: 202, error: null, answer: "taken\uFFFD" });
});

test("nothing private is reached, and nothing is sent in clear but to what the operator opened", async () => {
  const { answer, endpoint } = await deliver({ fetchOptions: {} });
  expect(answer).toMatchObject({
    status: null,
    error: expect.stringContaining("not on the public internet"),
  });
  expect(endpoint.connections.accepted).toBe(0);
  const message = { url: "http://crm.example.com/calls" };
  const { answer: inClear } = await deliver({ message, fetchOptions: { requireHttps: true } });
  expect(inClear.error).toMatch(/^The URL starts with http:\/\//);
});

test("what is not there is told in words, and none of them is about a tool", async () => {
  const gone = await startEndpoint();
  await gone.close();
  const fetchOptions = { allowHosts: ["127.0.0.1"] };
  const { answer: refused } = await deliver({ message: { url: gone.url }, fetchOptions });
  expect(refused.error).toContain("the connection was refused");
  const { answer: unknown } = await deliver({ message: { url: "https://nowhere.invalid/x" }, fetchOptions });
  expect(unknown.error).toContain("check the URL for a typing mistake");
});
