import { queryRows } from "@callhook/db/testing";
import { z } from "zod";
import { pino } from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { startApi } from "../testing/start-api.ts";
import { setupCodeHeader } from "./admission.ts";
import { setupCode } from "./setup-code.ts";
import { ed, olive, openBrowser } from "./testing/open-browser.ts";
import { startedApi } from "./testing/started-api.ts";
import { turnOnTwoFactor } from "./testing/turn-on-two-factor.ts";

const listed = z.array(z.object({ token: z.string(), ipAddress: z.string(), userAgent: z.string() }));

test("on an https address cookies travel encrypted only, and no script and no other host reads or sets them", async () => {
  const key = "k".repeat(32);
  const api = await startApi({ PUBLIC_URL: "https://callhook.example.com", CALLHOOK_SECRET_KEY: key });
  onTestFinished(() => api.close());
  const welcome = await openBrowser(api).post("/sign-up/email", olive, { [setupCodeHeader]: setupCode(key) });
  const [cookie = ""] = welcome.response.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-callhook\.session_token=/);
  const attributes = cookie.split("; ").slice(1);
  expect(attributes.toSorted()).toEqual(["HttpOnly", "Max-Age=2592000", "Path=/", "SameSite=Lax", "Secure"]);
  const signedIn = await fetch(`${api.url}/api/auth/get-session`, { headers: { cookie } });
  expect(await signedIn.json()).toMatchObject({ user: { email: olive.email } });
});

test("a session ends on every replica with the request after it was revoked", async () => {
  const { owner, open, ...api } = await startedApi({ CALLHOOK_SECRET_KEY: "k".repeat(32) });
  const replica = await startApi({ DATABASE_URL: api.databaseUrl, CALLHOOK_SECRET_KEY: "k".repeat(32) });
  const phone = open({ "user-agent": "A phone" });
  await phone.post("/sign-in/email", olive);
  const there = openBrowser(replica);
  for (const [name, value] of phone.cookies) there.cookies.set(name, value);
  expect(await there.client().me.get.query()).toMatchObject({ email: olive.email });
  const sessions = listed.parse((await owner.get("/api/auth/list-sessions")).body);
  const lost = sessions.find(({ userAgent }) => userAgent === "A phone");
  expect(lost?.ipAddress).toBe("127.0.0.1");
  expect((await owner.post("/revoke-session", { token: lost?.token })).status).toBe(200);
  await expect(there.client().me.get.query()).rejects.toThrow("Sign in");
  await replica.close();
  expect(await api.auditOf("session.revoked")).toMatchObject([{ actor: { name: olive.email } }]);
});

test("signing in again ends the session before it, or a copy of the old cookie would go on working", async () => {
  const { owner, open, signUpEd } = await startedApi();
  const copy = open();
  for (const [name, value] of owner.cookies) copy.cookies.set(name, value);
  expect((await owner.post("/sign-in/email", olive)).status).toBe(200);
  expect(await owner.client().me.get.query()).toMatchObject({ email: olive.email });
  await expect(copy.client().me.get.query()).rejects.toThrow("Sign in");
  await signUpEd();
  const before = open();
  for (const [name, value] of owner.cookies) before.cookies.set(name, value);
  expect((await owner.post("/sign-in/email", ed)).status).toBe(200);
  expect(await owner.client().me.get.query()).toMatchObject({ email: ed.email });
  await expect(before.client().me.get.query()).rejects.toThrow("Sign in");
});

test("a sign-in that fails leaves the session that was there", async () => {
  const { owner } = await startedApi();
  expect((await owner.post("/sign-in/email", { ...olive, password: "not the password" })).status).toBe(401);
  expect(await owner.client().me.get.query()).toMatchObject({ email: olive.email });
});

test("nobody ends or sees the sessions of somebody else", async () => {
  const { owner, signUpEd } = await startedApi();
  const eds = await signUpEd();
  const [session] = listed.parse((await owner.get("/api/auth/list-sessions")).body);
  await eds.post("/revoke-session", { token: session?.token });
  expect(await owner.client().me.get.query()).toMatchObject({ email: olive.email });
  expect(listed.parse((await eds.get("/api/auth/list-sessions")).body)).toHaveLength(1);
});

test("who changed how they sign in can end every other session with one request", async () => {
  const { owner, open } = await startedApi();
  const elsewhere = open();
  await elsewhere.post("/sign-in/email", olive);
  await turnOnTwoFactor(owner);
  expect(await elsewhere.client().me.get.query()).toMatchObject({ email: olive.email });
  expect((await owner.post("/revoke-other-sessions")).status).toBe(200);
  await expect(elsewhere.client().me.get.query()).rejects.toThrow("Sign in");
  expect(await owner.client().me.get.query()).toMatchObject({ email: olive.email });
});

test("sessions are seen and ended only by who signed in within the hour, or a copied cookie could lock its owner out", async () => {
  const { owner, open, database } = await startedApi();
  await open().post("/sign-in/email", olive);
  const [session] = listed.parse((await owner.get("/api/auth/list-sessions")).body);
  await queryRows(database, "update sessions set created_at = now() - interval '61 minutes'");
  const asked = [
    await owner.get("/api/auth/list-sessions"),
    await owner.post("/revoke-session", { token: session?.token }),
    await owner.post("/revoke-other-sessions"),
  ];
  expect(asked.map(({ status, code }) => [status, code])).toEqual(
    asked.map(() => [403, "SESSION_NOT_FRESH"]),
  );
  expect(await queryRows(database, "select id from sessions")).toHaveLength(2);
});

test("signing out ends the session itself, not just the cookie", async () => {
  const { owner, auditOf, open } = await startedApi();
  const copy = open();
  for (const [name, value] of owner.cookies) copy.cookies.set(name, value);
  expect((await owner.post("/sign-out")).status).toBe(200);
  await expect(copy.client().me.get.query()).rejects.toThrow("Sign in");
  expect(await auditOf("session.ended")).toMatchObject([{ actor: { name: olive.email } }]);
});

test("a session lasts thirty days from its last use, and ends then", async () => {
  const { owner, database } = await startedApi();
  const set = (interval: string) =>
    queryRows(database, `update sessions set expires_at = now() + interval '${interval}'`);
  const left = async () => {
    const [row] = await queryRows(
      database,
      "select extract(day from expires_at - now())::int days from sessions",
    );
    return row?.["days"];
  };
  await set("20 days");
  expect(await owner.client().me.get.query()).toMatchObject({ email: olive.email });
  expect(await left()).toBe(29);
  await set("-1 second");
  await expect(owner.client().me.get.query()).rejects.toThrow("Sign in");
});

test("a session lasts ninety days at most, however often it is used, or a copied cookie would last for ever", async () => {
  const { owner, database } = await startedApi();
  const left = async () => {
    const hours = "extract(epoch from expires_at - now()) / 3600";
    const [row] = await queryRows(database, `select round(${hours})::int as hours from sessions`);
    return row?.["hours"];
  };
  const started = (interval: string) =>
    queryRows(
      database,
      `update sessions set created_at = now() - interval '${interval}', expires_at = now() + interval '1 day'`,
    );
  await started("70 days");
  expect(await owner.client().me.get.query()).toMatchObject({ email: olive.email });
  expect(await left()).toBe(20 * 24);
  await started("89 days 20 hours");
  expect((await owner.get("/api/auth/get-session")).status).toBe(200);
  expect(await left()).toBe(4);
});

test("a page of another site signs nobody in or out, whatever cookies the browser adds", async () => {
  const { owner, open, signUpEd } = await startedApi();
  await signUpEd();
  const foreign = { origin: "https://attacker.example" };
  for (const path of [
    "/sign-in/email",
    "/sign-up/email",
    "/sign-out",
    "/change-password",
    "/two-factor/disable",
  ]) {
    expect((await owner.post(path, ed, foreign)).status, path).toBe(403);
    expect((await open().post(path, ed, foreign)).status, path).toBe(403);
  }
  const plain = { "content-type": "text/plain" };
  expect(await open().post("/sign-in/email", olive, plain)).toMatchObject({ status: 415, code: "NOT_JSON" });
  const form = { "content-type": "application/x-www-form-urlencoded" };
  expect((await open().post("/sign-in/email", olive, form)).status).toBe(415);
  expect(await owner.client().me.get.query()).toMatchObject({ email: olive.email });
});

test("no link and no provider leads to another site, where a copy of our page would ask for the password", async () => {
  const { open } = await startedApi();
  const foreign = [
    "https://attacker.example/x",
    "//attacker.example",
    "/\\attacker.example",
    "javascript:alert(1)",
  ];
  for (const callbackURL of foreign) {
    const visitor = open();
    const asked = { email: olive.email, password: olive.password, callbackURL };
    for (const path of ["/sign-in/magic-link", "/sign-in/email"])
      expect((await visitor.post(path, asked)).status, `${path} ${callbackURL}`).toBe(403);
    const redirectTo = callbackURL;
    const reset = await visitor.post("/request-password-reset", { email: olive.email, redirectTo });
    expect(reset.status, callbackURL).toBe(403);
    const query = new URLSearchParams({ token: "x", callbackURL });
    for (const path of ["/magic-link/verify", "/verify-email"]) {
      const arrived = await visitor.get(`/api/auth${path}?${query.toString()}`);
      expect(arrived.response.headers.get("location"), `${path} ${callbackURL}`).toBeNull();
    }
  }
});

test("whoever guesses is stopped, by their address and for all replicas, and told when to try again", async () => {
  const { open, database } = await startedApi();
  const guess = () => open().post("/sign-in/email", { email: olive.email, password: "not the password" });
  const answers = [];
  for (let count = 0; count < 21; count += 1) answers.push(await guess());
  expect(answers.slice(0, 20).every(({ status }) => status === 401)).toBe(true);
  expect(answers.at(-1)).toMatchObject({ status: 429, code: "RATE_LIMITED" });
  expect(Number(answers.at(-1)?.response.headers.get("retry-after"))).toBeGreaterThan(0);
  const keys = await queryRows(database, "select key from sign_in_attempts where key like '%/sign-in/email'");
  expect(keys).toEqual([{ key: "127.0.0.1|/sign-in/email" }]);
});

test("nobody says by a header that they are somebody else, unless a proxy that we know says so", async () => {
  const forwarded = {
    "x-forwarded-for": "203.0.113.9, 198.51.100.7",
    "x-callhook-client-address": "203.0.113.9",
  };
  const addressOf = async (variables: Record<string, string>) => {
    const { open, auditOf } = await startedApi(variables);
    await open(forwarded).post("/sign-in/email", olive);
    return (await auditOf("session.started")).at(-1)?.ipAddress;
  };
  expect(await addressOf({})).toBe("127.0.0.1");
  expect(await addressOf({ TRUST_PROXY: "1" })).toBe("198.51.100.7");
  expect(await addressOf({ TRUST_PROXY: "2" })).toBe("203.0.113.9");
});

test("a failed sign-in is told where the account is, and to nobody where there is none", async () => {
  const { open, auditOf } = await startedApi();
  await open().post("/sign-in/email", { email: "nobody@plumber.example", password: "not the password" });
  await open().post("/sign-in/email", { email: olive.email, password: "not the password" });
  await expect
    .poll(() => auditOf("sign-in.failed"))
    .toMatchObject([
      { actor: { kind: "system" }, subject: { name: olive.email }, details: { how: "password" } },
    ]);
  expect((await auditOf("session.started")).map(({ details }) => details)).toEqual([{ how: "password" }]);
});

const nonsense: [string, unknown][] = [
  ["/sign-in/email", { email: { a: 1 }, password: [] }],
  ["/sign-in/email", null],
  ["/sign-up/email", []],
  ["/sign-up/email", { email: 1, password: 2, name: 3 }],
  ["/reset-password", { token: "\0", newPassword: "a drain runs" }],
  ["/reset-password", { token: {}, newPassword: 1 }],
  ["/change-password", { newPassword: {} }],
  ["/update-user", { name: "Olive", email: "x@y.example" }],
  ["/revoke-session", { token: 1 }],
  ["/two-factor/verify-totp", { code: 1 }],
  ["/sign-in/social", { provider: "nobody" }],
  ["/sign-in/magic-link", { email: "\0@x.example" }],
];

test("nonsense is refused with a code and a sentence, never as a fault of ours", async () => {
  const { owner } = await startedApi();
  for (const [path, body] of nonsense) {
    const { status, code, message } = await owner.post(path, body);
    const which = `${path} ${JSON.stringify(body)}`;
    expect(Math.floor(status / 100), which).toBe(4);
    expect(code, which).toMatch(/^[A-Z_]+$/);
    expect(message, which).toMatch(/[.!?]$/);
  }
});

test("a database that is gone makes signing in unavailable, and says nothing of itself", async () => {
  const { open, ...api } = await startedApi();
  await api.database.close();
  const answer = await open().post("/sign-in/email", olive);
  expect(answer.status).toBe(503);
  expect(answer.body).toEqual({
    code: "UNAVAILABLE",
    message: "Signing in is not possible right now. Try again in a moment.",
  });
});

test("a query that fails is in the log without what was asked for, or the log would hold addresses and hashes", async () => {
  const lines: string[] = [];
  const print = (...said: unknown[]) => void lines.push(said.join(" "));
  const printed = vi.spyOn(console, "error").mockImplementation(print);
  onTestFinished(() => printed.mockRestore());
  const logger = pino({}, { write: (line) => void lines.push(line) });
  const { open, database } = await startedApi({}, logger);
  await queryRows(database, "alter table users rename to elsewhere");
  expect((await open().post("/sign-in/email", olive)).status).toBe(503);
  const log = lines.join("");
  expect(log).toContain("request failed");
  for (const word of [olive.email, olive.password, "select"]) expect(log).not.toContain(word);
});
