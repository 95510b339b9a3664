import { createHmac } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { IngestPlatform } from "@callhook/core/interop";
import { elevenLabsWebhook, retellWebhook, vapiWebhook } from "@callhook/core/testing";
import { ingestRepository } from "@callhook/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApi } from "../testing/start-api.ts";

const secret = "wsec_of_the_workspace";
const older = "wsec_before_the_rotation";
const addresses = new Map<IngestPlatform, string>();
const lines = new Map<IngestPlatform, string>();
let api: Awaited<ReturnType<typeof startApi>>;

beforeAll(async () => {
  api = await startApi({ CALLHOOK_SECRET_KEY: "k".repeat(32) });
  await api.client.secrets.write.mutate({ name: "webhooks", value: `${older}, ${secret}` });
  for (const provider of ["elevenlabs", "retell", "vapi"] as const) {
    const credentialSecret = provider === "elevenlabs" ? "webhooks" : null;
    const draft = { name: provider, provider, credentialSecret, webhookSecret: "webhooks" };
    const { id: lineId } = await api.client.lines.create.mutate(draft);
    const { webhookAddress } = await api.client.lines.get.query({ lineId });
    lines.set(provider, lineId);
    addresses.set(provider, webhookAddress ?? "");
  }
});
afterAll(() => api.close());

const hmac = (key: string, text: string) => createHmac("sha256", key).update(text).digest("hex");
const nowSeconds = () => Math.floor(Date.now() / 1000);

const signatures = {
  elevenlabs: (body: string, key = secret, at = nowSeconds()) => ({
    "elevenlabs-signature": `t=${at},v0=${hmac(key, `${at}.${body}`)}`,
  }),
  retell: (body: string, key = secret, at = nowSeconds()) => ({
    "x-retell-signature": `v=${at * 1000},d=${hmac(key, `${body}${at * 1000}`)}`,
  }),
  vapi: (body: string, key = secret) => ({ "x-vapi-signature": hmac(key, body) }),
};

async function post(
  platform: IngestPlatform,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Promise<{ status: number; answer: unknown }> {
  const response = await fetch(addresses.get(platform) ?? "", { method: "POST", headers, body });
  return { status: response.status, answer: await response.json() };
}

const deliver = (platform: IngestPlatform, webhook: unknown) => {
  const body = JSON.stringify(webhook);
  return post(platform, body, signatures[platform](body));
};
const kept = async (platform: IngestPlatform) =>
  (await api.client.ingest.list.query({ lineId: lines.get(platform) ?? "", limit: 100 })).items;

test.each<{ platform: IngestPlatform; webhook: unknown; event: string; externalId: string }>([
  {
    platform: "elevenlabs",
    webhook: elevenLabsWebhook(),
    event: "post_call_transcription",
    externalId: "conv_01k9zv3e",
  },
  { platform: "retell", webhook: retellWebhook(), event: "call_ended", externalId: "call_5f0c" },
  { platform: "vapi", webhook: vapiWebhook(), event: "end-of-call-report", externalId: "0194f1c2-vapi" },
])(
  "a webhook of $platform is kept before it is acknowledged, and once",
  async ({ platform, webhook, ...told }) => {
    expect(await deliver(platform, webhook)).toEqual({
      status: 200,
      answer: { received: true, result: "stored" },
    });
    expect(await kept(platform)).toMatchObject([{ platform, ...told, state: "waiting", callId: null }]);
    const again = await Promise.all(Array.from({ length: 6 }, () => deliver(platform, webhook)));
    for (const { answer } of again) expect(answer).toEqual({ received: true, result: "repeated" });
    expect(await kept(platform)).toHaveLength(1);
  },
);

test("of many deliveries at the same moment one is stored", async () => {
  const webhook = elevenLabsWebhook({ conversation_id: "conv_parallel" });
  const answers = await Promise.all(Array.from({ length: 8 }, () => deliver("elevenlabs", webhook)));
  expect(
    answers.map(({ answer }) => JSON.stringify(answer)).filter((answer) => answer.includes("stored")),
  ).toHaveLength(1);
  const ids = (await kept("elevenlabs")).map(({ externalId }) => externalId);
  expect(ids.filter((id) => id === "conv_parallel")).toHaveLength(1);
});

test("what is no finished call is acknowledged, and not kept", async () => {
  const before = await ingestRepository({ database: api.database, workspaceId: "default" }).list({
    limit: 100,
  });
  for (const [platform, webhook] of [
    ["elevenlabs", { type: "post_call_audio", data: { conversation_id: "c", full_audio: "AAAA" } }],
    [
      "elevenlabs",
      { type: "call_initiation_failure", data: { conversation_id: "c", failure_reason: "busy" } },
    ],
    ["retell", { event: "call_started", call: { call_id: "c" } }],
    ["vapi", { message: { type: "status-update", status: "in-progress", call: { id: "c" } } }],
  ] as const) {
    expect(await deliver(platform, webhook)).toEqual({
      status: 200,
      answer: { received: true, result: "ignored" },
    });
  }
  expect((await api.client.ingest.list.query({ limit: 100 })).items).toHaveLength(before.items.length);
});

test("a signed body that nobody can read is kept too, for people to see what became of it", async () => {
  const body = "{this is not json";
  expect(await post("retell", body, signatures.retell(body))).toMatchObject({ status: 200 });
  expect((await kept("retell"))[0]).toMatchObject({ event: "", externalId: null, state: "waiting" });
});

test("either secret of a rotation is good, and Vapi's ways to prove itself all are", async () => {
  const next = (id: string) => JSON.stringify(vapiWebhook({ call: { id } }));
  for (const [body, headers] of [
    [next("v1"), { "x-vapi-secret": secret }],
    [next("v2"), { "x-vapi-secret": older }],
    [next("v3"), { authorization: `Bearer ${secret}` }],
    [next("v4"), { "x-vapi-signature": `sha256=${hmac(older, next("v4"))}` }],
  ] as const) {
    expect(await post("vapi", body, headers)).toMatchObject({ status: 200, answer: { result: "stored" } });
  }
});

const strange = JSON.stringify(elevenLabsWebhook({ conversation_id: "conv_forged" }));
test.each<[string, IngestPlatform, Record<string, string>]>([
  ["no signature", "elevenlabs", {}],
  ["garbage", "elevenlabs", { "elevenlabs-signature": "t=,v0=,=" }],
  ["another secret's", "elevenlabs", signatures.elevenlabs(strange, "wsec_of_somebody_else")],
  ["another body's", "elevenlabs", signatures.elevenlabs(`${strange} `)],
  ["one that is half an hour old", "elevenlabs", signatures.elevenlabs(strange, secret, nowSeconds() - 1801)],
  ["one from the future", "elevenlabs", signatures.elevenlabs(strange, secret, nowSeconds() + 1900)],
  ["the older secret's time with another digest", "retell", { "x-retell-signature": `v=${Date.now()},d=00` }],
  ["one that is six minutes old", "retell", signatures.retell(strange, secret, nowSeconds() - 360)],
  ["no proof", "vapi", {}],
  ["a part of the secret", "vapi", { "x-vapi-secret": secret.slice(0, -1) }],
  ["both secrets as one", "vapi", { "x-vapi-secret": `${older}, ${secret}` }],
  ["an empty bearer", "vapi", { authorization: "Bearer " }],
])("%s is refused without a word on why (%s)", async (_name, platform, headers) => {
  const refused = await post(platform, strange, headers);
  expect(refused).toMatchObject({ status: 401 });
  expect(JSON.stringify(refused.answer)).toContain("This webhook is not signed by its platform.");
  expect((await kept(platform)).map(({ externalId }) => externalId)).not.toContain("conv_forged");
});

test("an address that nobody has, one of another platform, and a line that is off or takes none answer alike", async () => {
  const body = strange;
  const wrong = (addresses.get("vapi") ?? "").replace("/vapi/", "/elevenlabs/");
  const silent = await api.client.lines.create.mutate({ name: "Silent", provider: "retell" });
  const { webhookAddress } = await api.client.lines.get.query({ lineId: silent.id });
  const off = await api.client.lines.create.mutate({
    name: "Off",
    provider: "retell",
    webhookSecret: "webhooks",
  });
  const { webhookAddress: offAddress } = await api.client.lines.get.query({ lineId: off.id });
  await api.client.lines.setEnabled.mutate({ lineId: off.id, enabled: false });
  const answers = await Promise.all(
    [`${api.url}/ingest/elevenlabs/guessed`, wrong, webhookAddress ?? "", offAddress ?? ""].map(
      async (address) => {
        const headers = { ...signatures.elevenlabs(body), ...signatures.retell(body) };
        const response = await fetch(address, { method: "POST", headers, body });
        return `${response.status} ${await response.text()}`;
      },
    ),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^401 /);
});

test("a body that is gigantic or packed is refused before anything is made of it", async () => {
  const gigantic = "x".repeat(10 * 1024 * 1024 + 1);
  expect(await post("elevenlabs", gigantic, signatures.elevenlabs(gigantic))).toMatchObject({ status: 413 });
  const packed = new Uint8Array(gzipSync("{}"));
  expect(await post("elevenlabs", packed, { "content-encoding": "gzip" })).toMatchObject({ status: 400 });
});

test("a large one is kept to the byte", async () => {
  const transcript = Array.from({ length: 9 }, (_, index) => ({
    role: "user",
    message: String(index).repeat(1_000_000),
  }));
  const webhook = elevenLabsWebhook({ conversation_id: "conv_large", transcript });
  expect(await deliver("elevenlabs", webhook)).toMatchObject({ status: 200, answer: { result: "stored" } });
  const [newest] = await kept("elevenlabs");
  const stored = await ingestRepository({ database: api.database, workspaceId: "default" }).read(
    newest?.id ?? "",
  );
  expect(stored?.body?.toString()).toBe(JSON.stringify(webhook));
});

test("a platform that is none of these has nobody to tell", async () => {
  const response = await fetch(`${api.url}/ingest/bland/whatever`, { method: "POST", body: "{}" });
  expect(response.status).toBe(404);
});
