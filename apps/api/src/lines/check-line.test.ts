import { startEndpoint } from "@callhook/core/testing";
import { afterEach, expect, test } from "vitest";
import { startApi } from "../testing/start-api.ts";
import { checkWebSocket } from "./check-web-socket.ts";
import { lineCheckOf } from "./line-check.ts";

type Api = Awaited<ReturnType<typeof startApi>>;
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const secretKey = "k".repeat(32);
async function open(variables: Record<string, string>): Promise<Api> {
  const api = await startApi({ CALLHOOK_SECRET_KEY: secretKey, ...variables });
  closing.push(api.close);
  return api;
}

/** What stands in front of an installation, as a proxy does. */
async function proxyTo(target: () => string) {
  const proxy = await startEndpoint({
    handler: (response, { path }) =>
      void fetch(`${target()}${path}`).then(async (answer) => {
        response.writeHead(answer.status, { "content-type": "application/json" });
        response.end(await answer.text());
      }),
  });
  closing.push(proxy.close);
  return proxy;
}

async function checkOf({ client }: Api, provider: "retell" | "twilio" = "retell") {
  const accountId = `AC${"a".repeat(32)}`;
  const twilio = { provider: "twilio", accountId, credentialSecret: "token" } as const;
  const { id: lineId } = await client.lines.create.mutate({
    name: `Line ${crypto.randomUUID()}`,
    ...(provider === "twilio" ? twilio : { provider }),
  });
  const { isReady, items } = await client.lines.check.mutate({ lineId });
  return { lineId, isReady, by: new Map(items.map(({ subject, ...item }) => [subject, item])) };
}

test("without PUBLIC_URL it says what to set, and that the rest has to wait for it", async () => {
  const { isReady, by } = await checkOf(await open({}));
  expect(isReady).toBe(false);
  expect(by.get("public-url")).toMatchObject({
    status: "failed",
    message: expect.stringContaining("set PUBLIC_URL"),
  });
  expect(by.get("reachable")).toMatchObject({ status: "skipped" });
});

test("an address that leads here by a proxy is recognised, on another replica too, and http is not enough", async () => {
  const replica = await open({});
  const proxy = await proxyTo(() => replica.url);
  const { by, isReady } = await checkOf(await open({ PUBLIC_URL: proxy.url }));
  expect(by.get("reachable")).toMatchObject({ status: "ok" });
  expect(by.get("public-url")).toMatchObject({
    status: "failed",
    message: expect.stringContaining("https://"),
  });
  expect(isReady).toBe(false);
});

test("another installation at the address is told from this one", async () => {
  const stranger = await open({ CALLHOOK_SECRET_KEY: "s".repeat(32) });
  const proxy = await proxyTo(() => stranger.url);
  const { by } = await checkOf(await open({ PUBLIC_URL: proxy.url }));
  expect(by.get("reachable")).toMatchObject({
    status: "failed",
    message: expect.stringContaining("not this installation"),
  });
});

test("an address of a private network is not asked, and an address where nothing listens is told as that", async () => {
  const inside = await checkOf(await open({ PUBLIC_URL: "https://10.0.0.1" }));
  expect(inside.by.get("reachable")).toMatchObject({ message: expect.stringContaining("private network") });
  const gone = await startEndpoint();
  await gone.close();
  const nothing = await checkOf(await open({ PUBLIC_URL: gone.url }));
  expect(nothing.by.get("reachable")).toMatchObject({ message: expect.stringContaining("Nothing answers") });
});

test("a credential that is gone, or that is no Auth Token, is told with the way out", async () => {
  const api = await open({});
  const { client } = api;
  expect((await checkOf(api)).by.get("credential")).toMatchObject({ status: "ok" });
  const missing = await checkOf(api, "twilio");
  expect(missing.by.get("credential")).toMatchObject({
    status: "failed",
    message: expect.stringContaining("no secret named token"),
  });
  await client.secrets.write.mutate({ name: "token", value: "SK-an-api-key" });
  const wrong = await client.lines.check.mutate({ lineId: missing.lineId });
  expect(JSON.stringify(wrong)).toContain("does not look like");
  expect(JSON.stringify(wrong)).not.toContain("SK-an-api-key");
  await client.secrets.write.mutate({ name: "token", value: "0123456789abcdef0123456789abcdef" });
  const right = await client.lines.check.mutate({ lineId: missing.lineId });
  expect(right.items.find(({ subject }) => subject === "credential")).toMatchObject({ status: "ok" });
});

test("a line that is switched off, or whose environment is gone, is not ready", async () => {
  const api = await open({});
  const { lineId, by } = await checkOf(api);
  const { client } = api;
  const ofLine = async () =>
    (await client.lines.check.mutate({ lineId })).items.find(({ subject }) => subject === "line");
  expect(by.get("line")).toMatchObject({ status: "ok" });
  await client.lines.setEnabled.mutate({ lineId, enabled: false });
  expect(await ofLine()).toMatchObject({
    status: "failed",
    message: expect.stringContaining("switched off"),
  });
  const { id: environmentId } = await client.environments.create.mutate({ name: "staging" });
  const draft = { name: "Staged", provider: "retell", environment: "staging" } as const;
  await client.lines.update.mutate({ lineId, draft });
  await client.lines.setEnabled.mutate({ lineId, enabled: true });
  await client.environments.remove.mutate({ environmentId, force: true });
  expect(await ofLine()).toMatchObject({ status: "failed", message: expect.stringContaining("staging") });
});

test("what is no nonce is answered by nothing", async () => {
  const api = await open({});
  expect((await fetch(`${api.url}/channels/check/x`)).status).toBe(404);
  const answer = await fetch(`${api.url}/channels/check/${"n".repeat(32)}`);
  expect(await answer.json()).toEqual({ proof: expect.stringMatching(/^[\w-]{43}$/) });
});

test("a WebSocket that a proxy does not pass on is told, and one that gets through is", async () => {
  const replica = await open({});
  const proxy = await proxyTo(() => replica.url);
  const blocked = await checkOf(await open({ PUBLIC_URL: proxy.url }));
  expect(blocked.by.get("web-socket")).toMatchObject({
    status: "failed",
    message: expect.stringContaining("pass WebSockets on"),
  });
  const direct = await checkOf(await open({ PUBLIC_URL: replica.url }));
  expect(direct.by.get("web-socket")).toMatchObject({ status: "ok" });
  expect((await checkOf(await open({}))).by.get("web-socket")).toMatchObject({ status: "skipped" });
});

test("a WebSocket is not tried behind an egress proxy, which passes for nothing and stops no line", async () => {
  const environment = {
    PUBLIC_URL: "https://callhook.example.com",
    CALLHOOK_SECRET_KEY: secretKey,
    EGRESS_PROXY_URL: "http://proxy.example.com:3128",
  };
  const reachable = { subject: "reachable", status: "ok", message: "It leads here." } as const;
  const item = await checkWebSocket({ environment, reachable });
  expect(item).toMatchObject({ status: "skipped", message: expect.stringContaining("EGRESS_PROXY_URL") });
  expect(lineCheckOf([reachable, item]).isReady).toBe(true);
  expect(lineCheckOf([item, { ...reachable, status: "failed" }]).isReady).toBe(false);
});
