import { Hono } from "hono";
import { expect, test } from "vitest";
import { hostGuard } from "./host-guard.ts";

function guarded(publicUrl?: string) {
  const app = new Hono();
  app.use("*", hostGuard({ publicUrl }));
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

test("our own pages may ask", async () => {
  expect((await guarded()("http://localhost:3000/", { origin: "http://localhost:5173" })).status).toBe(200);
});
