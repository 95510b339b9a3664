import { permissions } from "@callhook/core";
import { apiKeyRepository, workspaceRepository } from "@callhook/db";
import * as fc from "fast-check";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { olive, openBrowser } from "./auth/testing/open-browser.ts";
import { openEndpoints } from "./auth/open-endpoints.ts";
import { callProcedure } from "./testing/call-procedure.ts";
import { everyProcedure } from "./testing/every-procedure.ts";
import type { Ids } from "./testing/example-inputs.ts";
import { oddInput } from "./testing/odd-values.ts";
import { populateWorkspace } from "./testing/populate-workspace.ts";
import { bearer, startApi } from "./testing/start-api.ts";

const faults: string[] = [];
const logger = pino({ level: "error" }, { write: (line) => void faults.push(line) });

let api: Awaited<ReturnType<typeof startApi>>;
let ids: Ids;
let headers: Record<string, string>;
let ownersCookie: string;
beforeAll(async () => {
  api = await startApi({ CALLHOOK_SECRET_KEY: "k".repeat(32), TRUST_PROXY: "1" }, logger);
  const owner = openBrowser({ url: api.url });
  await owner.post("/sign-up/email", olive);
  ownersCookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const { database } = api;
  const workspaceId = "fuzzed";
  ids = await populateWorkspace({ database, workspaceId });
  await workspaceRepository(database).setPlan({ workspaceId, plan: "enterprise" });
  const draft = { name: "Fuzz", scopes: [...permissions], expiresAt: null, requestsPerMinute: null };
  headers = bearer((await apiKeyRepository({ database, workspaceId }).create(draft)).secret);
});
afterAll(() => api.close());

describe.each(everyProcedure())("$path", ({ path, kind, input }) => {
  test("answers whatever it is given, and never with a fault of ours", async () => {
    const { url } = api;
    await fc.assert(
      fc.asyncProperty(oddInput(input(ids)), async (given) => {
        const answer = await callProcedure({ url, path, kind, input: given, headers });
        const refusal = "code" in answer ? answer : { code: "answered", message: "" };
        expect(["internal", "no answer", "unavailable"], refusal.message).not.toContain(refusal.code);
      }),
      { numRuns: 40 },
    );
    expect(faults).toEqual([]);
  });
});

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
const paths = [
  "/",
  "/healthz",
  "/readyz",
  "/metrics",
  "/trpc",
  "/trpc/",
  "/trpc/tools.get",
  "/trpc/tools.get,calls.get",
  "/trpc/constructor",
  "/trpc/__proto__.x",
  "/api/auth",
  "/api/auth/sign-in/email",
  "/api/auth/sign-up/email",
  "/api/auth/request-password-reset",
  "/api/auth/reset-password",
  "/api/auth/verify-email",
  "/api/auth/get-session",
  "/api/auth/list-sessions",
  "/api/auth/sign-out",
  "/api/auth/two-factor/verify-totp",
  "/api/auth/sign-in/magic-link",
  "/api/auth/callback/google",
  "/api/auth/nothing",
  "/billing/stripe",
  "/assets/%00",
  "/%E0%A4%A",
] as const;
const bodies = fc.oneof(
  fc.json(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "{", "null", '{"email":1,"password":[]}', '{"email":"a\\u0000@b.co","password":"x"}'),
);
const types = ["application/json", "text/plain", "multipart/form-data; boundary=x", "x", ""] as const;
const cookies = ["", "better-auth.session_token=x", "better-auth.session_token=%00", "a=b; =; ;;"] as const;

async function visit(path: string, init: RequestInit): Promise<void> {
  const response = await fetch(api.url + path, { redirect: "manual", ...init });
  expect(response.status, `${init.method} ${path}`).toBeLessThan(500);
  expect(await response.text()).not.toMatch(/node_modules|at \w+ \(|\.ts:\d+/);
}

test("every route answers any method, body, type and cookie, and never with a fault of ours", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        method: fc.constantFrom(...methods),
        path: fc.constantFrom(...paths),
        query: fc.webQueryParameters(),
        body: bodies,
        type: fc.constantFrom(...types),
        cookie: fc.constantFrom(...cookies),
      }),
      async ({ method, path, query, body, type, cookie }) => {
        const takesBody = method !== "GET" && method !== "HEAD";
        const headers = { "content-type": type, cookie };
        await visit(`${path}?${query}`, { method, headers, ...(takesBody ? { body } : {}) });
      },
    ),
    { numRuns: 600 },
  );
  expect(faults).toEqual([]);
});

const filledIn = fc.record(
  {
    name: oddInput("Olive Owner"),
    email: fc.oneof(fc.emailAddress(), oddInput("olive@plumber.example")),
    password: fc.oneof(fc.constant("a drain runs through it"), oddInput("")),
    newPassword: oddInput("a drain runs through it"),
    currentPassword: oddInput(""),
    token: oddInput("t".repeat(32)),
    code: oddInput("123456"),
    provider: oddInput("google"),
    callbackURL: fc.oneof(fc.webUrl(), oddInput("/calls")),
    revokeOtherSessions: oddInput(true),
  },
  { requiredKeys: [] },
);

test.each([...openEndpoints])(
  "%s answers whatever is filled in, signed in or not, and never with a fault of ours",
  async (endpoint) => {
    const [method = "", path = ""] = endpoint.split(" ");
    await fc.assert(
      fc.asyncProperty(filledIn, fc.ipV4(), fc.boolean(), async (fields, address, isSignedIn) => {
        // Each from another address, or the limit on guesses would answer all but the first.
        const headers = {
          "content-type": "application/json",
          "x-forwarded-for": address,
          origin: api.url,
          ...(isSignedIn ? { cookie: ownersCookie } : {}),
        };
        const query = new URLSearchParams();
        for (const [name, value] of Object.entries(fields)) {
          query.set(name, JSON.stringify(value).slice(0, 2000));
        }
        const isPost = method === "POST";
        const target = isPost ? `/api/auth${path}` : `/api/auth${path}?${query.toString()}`;
        await visit(target, { method, headers, ...(isPost ? { body: JSON.stringify(fields) } : {}) });
      }),
      { numRuns: 30 },
    );
    expect(faults).toEqual([]);
  },
);
