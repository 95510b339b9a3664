import { aParameter, aToolDraft } from "@callhook/core/testing";
import { defaultWorkspaceId } from "@callhook/db";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startApi } from "../testing/start-api.ts";

const key = "a secret key of the tests that is long enough";
let api: Awaited<ReturnType<typeof startApi>>;
let url: string;
beforeAll(async () => {
  // Without any allowed host: what the engine reaches here, it reaches because it is the echo endpoint.
  api = await startApi({ CALLHOOK_ALLOW_HOSTS: "", CALLHOOK_SECRET_KEY: key });
  ({ url } = await api.client.echo.url.query());
});
beforeEach(() => api.client.echo.clear.mutate());
afterAll(() => api.close());

const inspected = async () => (await api.client.echo.requests.query()).items;

test("the address is the workspace's own, the same every time", async () => {
  expect(url).toMatch(new RegExp(`^${api.url}/echo/[\\w-]{32}$`));
  expect(await api.client.echo.url.query()).toEqual({ url });
});

test("any method is answered with what arrived, and the inspector keeps it", async () => {
  for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE"]) {
    const init = method === "GET" ? { method } : { method, body: "{}" };
    expect(await (await fetch(`${url}/visits/1?a=1&a=2&b=x`, init)).json()).toMatchObject({
      method,
      path: "/visits/1",
      query: { a: ["1", "2"], b: "x" },
    });
  }
  expect((await fetch(url, { method: "HEAD" })).status).toBe(200);
  expect((await inspected()).map(({ method }) => method)).toEqual(
    ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE", "HEAD"].toReversed(),
  );
});

test("JSON and forms are read, anything else stays text, and nothing is null", async () => {
  const send = async (type: string, body: string) => {
    const response = await fetch(url, { method: "POST", headers: { "content-type": type }, body });
    return Object(await response.json()).body;
  };
  expect(await send("application/json", '{"zip":"94110"}')).toEqual({ zip: "94110" });
  expect(await send("application/problem+json; charset=utf-8", "[1]")).toEqual([1]);
  expect(await send("application/x-www-form-urlencoded", "a=1&b=2&b=3")).toEqual({ a: "1", b: ["2", "3"] });
  expect(await send("application/json", "{broken")).toBe("{broken");
  expect(await send("text/plain", "hello")).toBe("hello");
  expect(await send("text/plain", "")).toBeNull();
});

test("credentials are masked in the answer and in the inspector, by whatever name they come", async () => {
  const response = await fetch(`${url}/x?api_key=hunter2&zip=94110&key=hunter2`, {
    method: "POST",
    headers: {
      authorization: "Bearer hunter2",
      cookie: "session=hunter2",
      "x-crm-key": "hunter2",
      "content-type": "application/json",
      "idempotency-key": "toolcall_1",
    },
    body: JSON.stringify({ user: { password: "hunter2", name: "Ann" }, list: [{ accessToken: "hunter2" }] }),
  });
  const text = await response.text();
  expect(text).not.toContain("hunter2");
  expect(JSON.stringify(await inspected())).not.toContain("hunter2");
  expect(JSON.parse(text)).toMatchObject({
    query: { api_key: "[masked]", zip: "94110" },
    headers: { authorization: "Bearer [masked]", "x-crm-key": "[masked]", "idempotency-key": "toolcall_1" },
    body: { user: { password: "[masked]", name: "Ann" }, list: [{ accessToken: "[masked]" }] },
  });
});

test("a secret of the workspace is not kept under any name, and the answer is no oracle for guesses", async () => {
  const secret = "opensesame 4711";
  await api.client.environments.create.mutate({ name: "staging" });
  await api.client.secrets.write.mutate({ name: "crm", value: "of production" });
  await api.client.secrets.write.mutate({ name: "crm", value: secret, environment: "staging" });
  const response = await fetch(`${url}/${encodeURIComponent(secret)}?who=${encodeURIComponent(secret)}`, {
    method: "POST",
    headers: { "x-who": secret, "content-type": "application/json" },
    body: JSON.stringify({ note: `It is ${secret}.`, list: [secret] }),
  });
  expect(await response.json()).toMatchObject({ body: { list: [secret] } });
  const [kept] = await inspected();
  expect(kept).toMatchObject({
    query: { who: "[secret]" },
    headers: { "x-who": "[secret]" },
    body: { note: "It is [secret].", list: ["[secret]"] },
  });
  expect(JSON.stringify(kept)).not.toContain("opensesame");
  await api.client.secrets.remove.mutate({ name: "crm" });
});

test("status, delay and body are answered as the query asks, within bounds", async () => {
  const started = performance.now();
  const response = await fetch(`${url}?status=503&delay_ms=300&body=${encodeURIComponent('{"busy":true}')}`);
  expect(performance.now() - started).toBeGreaterThan(290);
  expect([response.status, await response.json()]).toEqual([503, { busy: true }]);
  expect((await fetch(`${url}?status=204`)).status).toBe(204);
  expect(await inspected()).toMatchObject([{ status: 204 }, { status: 503, delayMs: 300 }]);
  for (const query of [
    "status=199",
    "status=600",
    "status=abc",
    "status=",
    "delay_ms=10001",
    "delay_ms=-1",
  ]) {
    const refused = await fetch(`${url}?${query}`);
    expect(refused.status, query).toBe(400);
    expect(await refused.text()).toContain(query.split("=")[0]);
  }
});

test("what looks like a page is answered as JSON that no browser takes for one", async () => {
  const response = await fetch(`${url}?body=${encodeURIComponent("<script>alert(1)</script>")}`);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toBe("<script>alert(1)</script>");
});

test("a body of more than 64 KiB is refused, and so is an address that nobody was given", async () => {
  const large = await fetch(url, { method: "POST", body: "x".repeat(65 * 1024) });
  expect(large.status).toBe(413);
  expect((await fetch(`${api.url}/echo/guessed/visits`)).status).toBe(404);
  expect(await inspected()).toEqual([]);
});

test("who guesses addresses is held up soon, and an endpoint's own limit holds by itself", async () => {
  const guesses = await Promise.all(
    Array.from({ length: 70 }, (_, index) => fetch(`${api.url}/echo/guess-${index}`)),
  );
  expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThan(5);
  expect((await fetch(url)).status).toBe(200);
});

const parameters = [aParameter({ key: "zip_code" })];

test("a tool reaches it with no host allowed, and its signature is found to hold", async () => {
  const draft = aToolDraft({ method: "POST", url: `${url}/visits?source=phone`, parameters });
  const outcome = await api.client.tools.test.mutate({ draft, arguments: { zip_code: "94110" } });
  expect(outcome).toMatchObject({
    status: "succeeded",
    value: {
      method: "POST",
      path: "/visits",
      body: { zip_code: "94110" },
      signature: { status: "verified" },
    },
  });
  const [request] = await inspected();
  expect(request).toMatchObject({ path: "/visits", signature: { status: "verified" } });
  expect(request?.headers).toHaveProperty("idempotency-key");
});

test("an unsigned request, and one that was signed for another URL, are told apart", async () => {
  await fetch(url);
  const signed = { "webhook-id": "m", "webhook-timestamp": "1", "webhook-signature": "v1,AAAA" };
  await fetch(url, { headers: { ...signed, "x-callhook-signature": "v1,AAAA" } });
  expect((await inspected()).map(({ signature }) => signature.status)).toEqual(["wrong", "unsigned"]);
});

test("a tool reaches nothing else of Callhook through the address that is open for it", async () => {
  for (const path of ["/metrics", "/trpc/me.entrance", "/healthz", "/echo/../metrics"]) {
    const draft = aToolDraft({ method: "GET", url: `${api.url}${path}` });
    const outcome = await api.client.tools.test.mutate({ draft, arguments: {} });
    expect(outcome, path).toMatchObject({ status: "failed", reason: "blocked-destination" });
  }
});

test("another process over the same database shows the same requests", async () => {
  const other = await startApi({ DATABASE_URL: api.databaseUrl, CALLHOOK_SECRET_KEY: key });
  await fetch(`${url}/from-one`);
  expect((await other.client.echo.requests.query()).items).toMatchObject([{ path: "/from-one" }]);
  const { url: elsewhere } = await other.client.echo.url.query();
  expect(new URL(elsewhere).pathname).toBe(new URL(url).pathname);
  await other.close();
});

test("clearing the inspector is on record", async () => {
  await fetch(url);
  await api.client.echo.clear.mutate();
  expect(await inspected()).toEqual([]);
  const { items } = await api.client.auditLog.list.query({ action: "echo-requests.cleared" });
  expect(items[0]).toMatchObject({ subject: { id: defaultWorkspaceId }, details: { requests: 1 } });
});
