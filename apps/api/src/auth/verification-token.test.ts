import { createHmac } from "node:crypto";
import { createEmailVerificationToken } from "better-auth/api";
import { expect, test } from "vitest";
import { olive } from "./testing/open-browser.ts";
import { startedApi } from "./testing/started-api.ts";
import { signInSecret } from "./sign-in-secret.ts";

const key = "k".repeat(32);
const secret = signInSecret(key);

/** A JSON Web Token, which is what the link that confirms an address holds. */
function token(options: { header?: object; payload?: object; signedBy?: string }): string {
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: "HS256", ...options.header };
  const payload = { email: olive.email, iat: now, exp: now + 600, ...options.payload };
  const text = [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const by = createHmac("sha256", options.signedBy ?? secret)
    .update(text)
    .digest("base64url");
  return `${text}.${options.signedBy === "" ? "" : by}`;
}

const anHourAgo = Math.floor(Date.now() / 1000) - 3600;
const [head = "", , tail = ""] = token({}).split(".");
const forged: [string, string][] = [
  ["another key", token({ signedBy: "another secret" })],
  ["nobody", token({ header: { alg: "none" }, signedBy: "" })],
  ["a key that it brings along", token({ header: { jwk: { kty: "oct", k: "YQ" } }, signedBy: "a" })],
  ["an algorithm that we do not use", token({ header: { alg: "HS512" } })],
  ["us, an hour ago", token({ payload: { exp: anHourAgo } })],
  [
    "us, for other contents",
    `${head}.${Buffer.from('{"email":"x@y.example"}').toString("base64url")}.${tail}`,
  ],
  [
    "us, to change an address",
    token({ payload: { updateTo: "thief@y.example", requestType: "change-email-x" } }),
  ],
];

test.each(forged)("a link signed by %s confirms nothing and lets nobody in", async (_by, forgery) => {
  const { owner, open } = await startedApi({ CALLHOOK_SECRET_KEY: key });
  const visitor = open();
  await visitor.get(`/api/auth/verify-email?token=${encodeURIComponent(forgery)}&callbackURL=/verify-email`);
  await expect(visitor.client().me.get.query()).rejects.toThrow("Sign in");
  expect(await owner.client().me.get.query()).toMatchObject({ email: olive.email, emailVerified: false });
});

test("a link that we signed confirms the address, so that the forged ones fail for what is wrong with them", async () => {
  const { owner, open } = await startedApi({ CALLHOOK_SECRET_KEY: key });
  for (const genuine of [await createEmailVerificationToken(secret, olive.email), token({})]) {
    await open().get(`/api/auth/verify-email?token=${genuine}&callbackURL=/verify-email`);
  }
  expect(await owner.client().me.get.query()).toMatchObject({ emailVerified: true });
});
