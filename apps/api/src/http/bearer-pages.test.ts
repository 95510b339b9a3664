import { afterAll, beforeAll, expect, test } from "vitest";
import { get } from "node:http";
import { bearer, startApi } from "../testing/start-api.ts";

const origin = "https://shop.example";
let api: Awaited<ReturnType<typeof startApi>>;
let cookie: string;
beforeAll(async () => {
  api = await startApi();
  cookie = await cookieOfOwner();
});
afterAll(() => api.close());

/** The session of a person who is signed in at this API, as their browser would send it along. */
async function cookieOfOwner(): Promise<string> {
  const body = { name: "Anna", email: "anna@example.com", password: "correct horse battery staple" };
  const response = await fetch(`${api.url}/api/auth/sign-up/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: api.url },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

const ask = (path: string, headers: Record<string, string>, method = "GET") =>
  fetch(`${api.url}${path}`, { method, headers });

test("a browser that asks beforehand is told what a page may send, and that cookies are not wanted", async () => {
  const response = await ask(
    "/trpc/calls.say",
    { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization" },
    "OPTIONS",
  );
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.has("access-control-allow-credentials")).toBe(false);
  expect(response.headers.get("access-control-allow-methods")).toBe("GET, POST");
  const allowed = response.headers.get("access-control-allow-headers")?.split(", ");
  for (const name of [
    "authorization",
    "content-type",
    "last-event-id",
    "trpc-accept",
    "x-callhook-workspace",
  ])
    expect(allowed).toContain(name);
});

test("a page of any site may use a key, and read the answer and what is left of its limits", async () => {
  for (const site of [origin, "null", "http://localhost:5173"]) {
    const response = await ask("/trpc/agents.list", { origin: site, ...bearer(api.apiKey) });
    expect(response.status, site).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.has("access-control-allow-credentials")).toBe(false);
    expect(response.headers.get("access-control-expose-headers")).toBe(
      "RateLimit-Policy, RateLimit, Retry-After",
    );
    expect(response.headers.has("ratelimit")).toBe(true);
  }
});

test("a refusal can be read too, or the page could not say what is wrong with its token", async () => {
  const response = await ask("/trpc/agents.list", { origin, ...bearer(`cht_${"a".repeat(49)}`) });
  expect(response.status).toBe(401);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
});

test("a page cannot ride on its visitor's session: with a bearer no cookie is looked at, without it is refused", async () => {
  expect((await ask("/trpc/me.get", { cookie })).status).toBe(200);

  const bare = await ask("/trpc/me.get", { origin, cookie });
  expect(bare.status).toBe(403);
  expect(bare.headers.has("access-control-allow-origin")).toBe(false);

  const strange = `Bearer cht_${"a".repeat(49)}`;
  for (const authorization of [strange, `Bearer ${api.apiKey}`]) {
    const response = await ask("/trpc/me.get", { origin, cookie, authorization });
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain("anna@example.com");
    expect(response.headers.getSetCookie()).toEqual([]);
  }
});

test.each(["", "Bearer", "Bearer ", "Basic YTpi", "Bearer two words", `Bearer ${"a".repeat(201)}`])(
  "%j is no bearer, and a page that sends it stays outside",
  async (authorization) => {
    const response = await ask("/trpc/agents.list", { origin, authorization });
    expect(response.status).toBe(403);
    expect(response.headers.has("access-control-allow-origin")).toBe(false);
  },
);

test("a key opens nothing but /trpc to a page: not sign-in, not the dashboard, not the metrics", async () => {
  for (const path of ["/api/auth/get-session", "/", "/metrics", "/trpcx/agents.list"]) {
    const response = await ask(path, { origin, cookie, ...bearer(api.apiKey) });
    expect(response.status, path).toBe(403);
    expect(response.headers.has("access-control-allow-origin")).toBe(false);
    const preflight = await ask(path, { origin, "access-control-request-method": "POST" }, "OPTIONS");
    expect(preflight.status, path).toBe(403);
  }
});

test("an invitation that a page has written leads to us, not to that page", async () => {
  const response = await fetch(`${api.url}/trpc/members.invite`, {
    method: "POST",
    headers: { origin, "content-type": "application/json", ...bearer(api.apiKey) },
    body: JSON.stringify({ email: "new@example.com", role: "viewer" }),
  });
  const text = await response.text();
  expect(text).toContain(`"link":"${api.url}/`);
  expect(text).not.toContain(origin);
});

test("a signed-in person issues tokens for as much as they may do", async () => {
  const response = await fetch(`${api.url}/trpc/apiKeys.issueToken`, {
    method: "POST",
    headers: { origin: api.url, cookie, "content-type": "application/json" },
    body: JSON.stringify({ scopes: ["calls:read", "members:read"] }),
  });
  const token = /"token":"(cht_[\w-]+)"/.exec(await response.text())?.[1] ?? "";
  expect((await ask("/trpc/members.list", { origin, ...bearer(token) })).status).toBe(200);
  expect((await ask("/trpc/tools.list", { origin, ...bearer(token) })).status).toBe(403);
  expect((await ask("/trpc/me.get", { origin, ...bearer(token) })).status).toBe(401);
});

test("a name that was pointed at this machine stays refused, whatever key and question it comes with", async () => {
  const statuses = ["GET", "OPTIONS"].map(async (method) => {
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
    const headers = {
      host: "attacker.example",
      origin: "http://attacker.example",
      "access-control-request-method": "POST",
      ...bearer(api.apiKey),
    };
    get(`${api.url}/trpc/agents.list`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject);
    return promise;
  });
  expect(await Promise.all(statuses)).toEqual([403, 403]);
});
