import { Hono } from "hono";
import { expect, test } from "vitest";
import { errorDataOf } from "../testing/error-data.ts";
import { hostGuard } from "./host-guard.ts";

function guarded(publicUrl?: string, isProduction = false) {
  const app = new Hono();
  app.use("*", hostGuard({ publicUrl, isProduction }));
  app.all("*", (context) => context.text("in"));
  return (url: string, headers: Record<string, string> = {}) => app.request(url, { headers });
}

test.each(["http://localhost:3000/", "http://127.0.0.1:3000/", "http://[::1]:3000/"])(
  "%s is this machine",
  async (url) => {
    expect((await guarded()(url)).status).toBe(200);
  },
);

test("a name that was pointed at this machine is refused, and told how to be allowed", async () => {
  const response = await guarded()("http://attacker.example:3000/trpc/tools.list");
  expect(response.status).toBe(403);
  expect(await response.text()).toContain("PUBLIC_URL");
});

test("the public address is answered for", async () => {
  const request = guarded("https://callhook.example.com");
  expect((await request("http://callhook.example.com/")).status).toBe(200);
  expect((await request("http://other.example.com/")).status).toBe(403);
});

test.each(["https://attacker.example", "null", "not a url"])(
  "a page of origin %s is refused",
  async (origin) => {
    expect((await guarded()("http://localhost:3000/trpc/tools.create", { origin })).status).toBe(403);
  },
);

test.each(["http://localhost:3000", "http://127.0.0.1:3000", "https://callhook.example.com"])(
  "a page of ours, at %s, may ask",
  async (origin) => {
    const request = guarded("https://callhook.example.com", true);
    expect((await request("http://localhost:3000/", { origin })).status).toBe(200);
  },
);

test("a page of another port of this machine may ask, but not in production", async () => {
  const origin = "http://localhost:5173";
  expect((await guarded()("http://localhost:3000/", { origin })).status).toBe(200);
  expect((await guarded(undefined, true)("http://localhost:3000/", { origin })).status).toBe(403);
});

test.each(["http://callhook.example.com", "https://callhook.example.com:8443"])(
  "%s is not the public address, although it has its name",
  async (origin) => {
    const request = guarded("https://callhook.example.com");
    expect((await request("http://localhost:3000/", { origin })).status).toBe(403);
  },
);

test("a refusal is read by clients like any other", async () => {
  const response = await guarded()("http://attacker.example:3000/trpc/tools.list");
  expect(await errorDataOf(response)).toEqual({ errorCode: "not-allowed", issues: [] });
});
