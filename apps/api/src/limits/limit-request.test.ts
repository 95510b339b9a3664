import { permissions } from "@callhook/core";
import { apiKeyRepository } from "@callhook/db";
import { addWorkspace } from "@callhook/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { olive, openBrowser } from "../auth/testing/open-browser.ts";
import { errorDataOf } from "../testing/error-data.ts";
import { bearer, createTestClient, refusalOf, startApi } from "../testing/start-api.ts";
import { limitRequest } from "./limit-request.ts";
import { createRateLimits } from "./rate-limits.ts";

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function aKey(requestsPerMinute: number | null, workspaceId = "default") {
  const keys = apiKeyRepository({ database: api.database, workspaceId });
  const draft = { name: `Key ${crypto.randomUUID()}`, scopes: [...permissions], expiresAt: null };
  const { secret, id } = await keys.create({ ...draft, requestsPerMinute });
  return { id, headers: bearer(secret) };
}

const get = (path: string, headers: Record<string, string>) => fetch(`${api.url}/trpc/${path}`, { headers });

test("every answer tells what is left of the key's minute and of its workspace's", async () => {
  const { headers } = await aKey(10);
  const response = await get("workspace.get", headers);
  expect(response.status).toBe(200);
  expect(response.headers.get("ratelimit-policy")).toBe('"key";q=10;w=60, "workspace";q=6000;w=60');
  expect(response.headers.get("ratelimit")).toMatch(/^"key";r=9;t=\d+, "workspace";r=\d+;t=\d+$/);
  expect(response.headers.has("retry-after")).toBe(false);
});

test("who asks more than their key may is refused, and told when to try again", async () => {
  const { headers } = await aKey(2);
  await get("workspace.get", headers);
  await get("workspace.get", headers);
  const response = await get("workspace.get", headers);
  expect(response.status).toBe(429);
  const seconds = Number(response.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(response.headers.get("ratelimit")).toMatch(/^"key";r=0;t=\d+$/);
  const words = await response.clone().text();
  expect(words).toContain(
    `Too many requests: this API key may send 2 a minute. Try again in ${seconds} seconds.`,
  );
  expect(words).toContain(`"retryAfterMs":${seconds * 1000}`);
  expect(await errorDataOf(response)).toMatchObject({ errorCode: "rate-limited" });
});

test("a streamed batch counts each of its procedures, tells what is left, and is refused with 429 as a whole", async () => {
  const { headers } = await aKey(4);
  const send = (path: string) => get(`${path}?batch=1`, { ...headers, "trpc-accept": "application/jsonl" });
  const first = await send("workspace.get,agents.list,tools.list");
  expect(first.status).toBe(200);
  expect(first.headers.get("ratelimit")).toContain('"key";r=1;');
  await first.text();
  const second = await send("workspace.get,agents.list");
  expect(second.status).toBe(429);
  expect(second.headers.get("retry-after")).not.toBeNull();
  expect(second.headers.get("ratelimit")).toContain('"key";r=1;');
  expect(await errorDataOf(second)).toMatchObject({ errorCode: "rate-limited" });
  expect((await send("workspace.get")).status).toBe(200);
});

test("the client sees the refusal of each request of a batch, and of a batch that can never pass", async () => {
  const { headers } = await aKey(2);
  const client = createTestClient({ origin: api.url, headers });
  const requests = [client.workspace.get.query(), client.agents.list.query(), client.tools.list.query()];
  const refusals = await Promise.all(requests.map(refusalOf));
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({ code: "rate-limited", status: 429 });
    expect(refusal.message).toContain("these are 3 at once. Send fewer at a time.");
  }
});

test("a subscription counts, tells what is left, and when it is refused says so where it is listened to", async () => {
  const { headers } = await aKey(1);
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  const leaving = new AbortController();
  const input = encodeURIComponent(JSON.stringify({ callId }));
  const follow = () =>
    fetch(`${api.url}/trpc/calls.follow?input=${input}`, {
      headers: { ...headers, accept: "text/event-stream" },
      signal: leaving.signal,
    });
  const followed = await follow();
  expect(followed.status).toBe(200);
  expect(followed.headers.get("ratelimit")).toContain('"key";r=0;');
  const refused = await follow();
  expect(refused.headers.get("retry-after")).not.toBeNull();
  expect(await refused.text()).toContain('"errorCode":"rate-limited"');
  leaving.abort();
});

test("a workspace's keys share what its plan allows, and another workspace has its own", async () => {
  await addWorkspace({ database: api.database, id: "busy" });
  const [one, other] = [await aKey(null, "busy"), await aKey(null, "busy")];
  const left = async ({ headers }: { headers: Record<string, string> }) => {
    const header = (await get("workspace.get", headers)).headers.get("ratelimit") ?? "";
    return Number(/"workspace";r=(\d+)/.exec(header)?.[1]);
  };
  expect([await left(one), await left(other), await left(one)]).toEqual([5999, 5998, 5997]);
});

test("tokens count with the key that issued them, or a key could give itself more", async () => {
  const { headers } = await aKey(3);
  const client = createTestClient({ origin: api.url, headers });
  const tokens = [await client.apiKeys.issueToken.mutate({}), await client.apiKeys.issueToken.mutate({})];
  const statuses = [];
  for (const { token } of tokens) statuses.push((await get("workspace.get", bearer(token))).status);
  expect(statuses).toEqual([200, 429]);
});

test("an address that tries one bad key after another is slowed down, and good keys behind it are not", async () => {
  const one = await startApi({ DATABASE_URL: api.databaseUrl });
  const send = (authorization: string) =>
    fetch(`${one.url}/trpc/${Array.from({ length: 100 }, () => "agents.list").join(",")}?batch=1`, {
      headers: { authorization },
    });
  const statuses = [];
  for (let time = 0; time < 7; time += 1) {
    const response = await send(`Bearer chk_${"a".repeat(49)}`);
    statuses.push(response.status);
    await response.text();
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429]);
  expect((await send("Basic b3duZXI6cGFzc3dvcmQ=")).status).toBe(429);
  const good = await fetch(`${one.url}/trpc/agents.list`, { headers: bearer(one.apiKey) });
  expect(good.status).toBe(200);
  const visitor = await fetch(`${one.url}/trpc/me.entrance`);
  expect(visitor.status).toBe(200);
  await one.close();
});

test("a stranger's batches are counted too, or one request would have the database asked a thousand times", async () => {
  const response = await get("me.entrance,me.entrance,me.entrance?batch=1", {});
  expect(response.status).toBe(200);
  expect(response.headers.get("ratelimit-policy")).toBe('"address";q=6000;w=60');
  expect(response.headers.get("ratelimit")).toMatch(/^"address";r=\d+;t=\d+$/);
  const asked = { caller: { kind: "nobody" }, hasKey: false, requestedWorkspaceId: null } as const;
  const limits = { rateLimits: createRateLimits(), ipAddress: "203.0.113.9", responseHeaders: new Headers() };
  await expect(limitRequest({ ...asked, ...limits, cost: 6001 })).rejects.toMatchObject({
    code: "rate-limited",
  });
});

test("who names a workspace that they are not in is counted all the same", async () => {
  const { url } = api;
  const owner = openBrowser({ url });
  await owner.post("/sign-up/email", olive);
  const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const response = await get("me.get", { cookie, "x-callhook-workspace": "workspace_of_nobody" });
  expect(response.status).toBe(200);
  expect(response.headers.get("ratelimit")).toMatch(/^"person";r=599;t=\d+$/);
});
