import { queryRows } from "@callhook/db/testing";
import { expect, test } from "vitest";
import { ed, olive } from "./testing/open-browser.ts";
import { startMailbox } from "./testing/start-mailbox.ts";
import { signInAtProvider, startProvider } from "./testing/start-provider.ts";
import { startedApi } from "./testing/started-api.ts";
import { totp } from "./testing/totp.ts";
import { turnOnTwoFactor } from "./testing/turn-on-two-factor.ts";

test("with a second factor the password alone opens nothing, and the code does", async () => {
  const { owner, open, auditOf } = await startedApi();
  const { uri } = await turnOnTwoFactor(owner);
  expect(await owner.client().me.get.query()).toMatchObject({ twoFactorEnabled: true });
  const visitor = open();
  const asked = await visitor.post("/sign-in/email", olive);
  expect(asked.body).toMatchObject({ twoFactorRedirect: true });
  await expect(visitor.client().me.get.query()).rejects.toThrow("Sign in");
  expect((await visitor.post("/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
  expect((await visitor.post("/two-factor/verify-totp", { code: totp(uri) })).status).toBe(200);
  expect(await visitor.client().me.get.query()).toMatchObject({ email: olive.email });
  const hows = (await auditOf("session.started")).map(({ details }) => details);
  expect(hows).toEqual([{ how: "password" }, { how: "two-factor code" }]);
  expect(await auditOf("two-factor.enabled")).toHaveLength(1);
});

test("a wrong code is on record, for whoever gives one has the password", async () => {
  const { owner, open, auditOf } = await startedApi();
  await turnOnTwoFactor(owner);
  const visitor = open();
  await visitor.post("/sign-in/email", olive);
  await visitor.post("/two-factor/verify-totp", { code: "000000" });
  await visitor.post("/two-factor/verify-backup-code", { code: "AAAAA-AAAAA" });
  await expect
    .poll(async () => (await auditOf("sign-in.failed")).map(({ details }) => details))
    .toEqual([{ how: "two-factor code" }, { how: "backup code" }]);
});

test("a code signs in once, also when it is given twice at the same moment", async () => {
  const { owner, open } = await startedApi();
  const { uri } = await turnOnTwoFactor(owner);
  const visitors = [open(), open(), open()];
  for (const visitor of visitors) await visitor.post("/sign-in/email", olive);
  const code = totp(uri);
  const answers = await Promise.all(
    visitors.map((visitor) => visitor.post("/two-factor/verify-totp", { code })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.find(({ status }) => status === 401)).toMatchObject({ code: "INVALID_CODE" });
});

test("after ten wrong codes no further one is looked at, or six digits could be tried through", async () => {
  const { owner, open } = await startedApi({ TRUST_PROXY: "1" });
  const { uri } = await turnOnTwoFactor(owner);
  const statuses: number[] = [];
  for (let guess = 0; guess < 10; guess += 1) {
    const visitor = open({ "x-forwarded-for": `203.0.113.${guess}` });
    await visitor.post("/sign-in/email", olive);
    statuses.push((await visitor.post("/two-factor/verify-totp", { code: `00000${guess}` })).status);
  }
  expect(new Set(statuses)).toEqual(new Set([401]));
  const right = open({ "x-forwarded-for": "203.0.113.99" });
  await right.post("/sign-in/email", olive);
  expect((await right.post("/two-factor/verify-totp", { code: totp(uri) })).status).toBe(429);
});

test("a password that was forgotten and chosen anew does not get past the second factor", async () => {
  const mailbox = await startMailbox();
  const { owner, open } = await startedApi(mailbox.settings);
  await expect.poll(() => mailbox.mails).toHaveLength(1);
  await owner.get(mailbox.mails[0]?.link ?? "");
  const { uri } = await turnOnTwoFactor(owner);
  const visitor = open();
  await visitor.post("/request-password-reset", { email: olive.email });
  const isReset = ({ subject }: { subject: string }) => subject.startsWith("Choose");
  await expect.poll(() => mailbox.mails.some(isReset), { timeout: 10_000 }).toBe(true);
  const token = new URL(mailbox.mails.find(isReset)?.link ?? "").searchParams.get("token");
  const password = "quite another drain";
  expect((await visitor.post("/reset-password", { token, newPassword: password })).status).toBe(200);
  const signedIn = await visitor.post("/sign-in/email", { ...olive, password });
  expect(signedIn.body).toMatchObject({ twoFactorRedirect: true });
  await expect(visitor.client().me.get.query()).rejects.toThrow("Sign in");
  expect((await visitor.post("/two-factor/verify-totp", { code: totp(uri) })).status).toBe(200);
});

test("what is kept of the second factor is encrypted, and each code has more than 20 random bits", async () => {
  const { owner, database } = await startedApi();
  const { uri, backupCodes } = await turnOnTwoFactor(owner);
  const [row] = await queryRows(database, "select secret, backup_codes from two_factors");
  const kept = JSON.stringify(row);
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  for (const code of [secret, ...backupCodes]) expect(kept).not.toContain(code);
  expect(secret.length).toBeGreaterThanOrEqual(26);
  expect(new Set(backupCodes).size).toBe(10);
  for (const code of backupCodes) expect(code).toMatch(/^[a-zA-Z0-9]{5}-[a-zA-Z0-9]{5}$/);
});

test("what is kept of the second factor and was changed there opens nothing", async () => {
  const { owner, open, database } = await startedApi();
  const { uri } = await turnOnTwoFactor(owner);
  const flipped = "left(secret, -1) || case right(secret, 1) when '0' then '1' else '0' end";
  await queryRows(database, `update two_factors set secret = ${flipped}`);
  const visitor = open();
  await visitor.post("/sign-in/email", olive);
  expect((await visitor.post("/two-factor/verify-totp", { code: totp(uri) })).status).toBe(503);
  await expect(visitor.client().me.get.query()).rejects.toThrow("Sign in");
});

test("a backup code works once, where the phone is lost", async () => {
  const { owner, open } = await startedApi();
  const { backupCodes } = await turnOnTwoFactor(owner);
  const signInBy = async (code: string | undefined) => {
    const visitor = open();
    await visitor.post("/sign-in/email", olive);
    return (await visitor.post("/two-factor/verify-backup-code", { code })).status;
  };
  expect(await signInBy(backupCodes[0])).toBe(200);
  expect(await signInBy(backupCodes[0])).toBe(401);
});

test("who reads the mail does not get past the second factor by a sign-in link", async () => {
  const mailbox = await startMailbox();
  const { owner, open } = await startedApi(mailbox.settings);
  await expect.poll(() => mailbox.mails).toHaveLength(1);
  await owner.get(mailbox.mails[0]?.link ?? "");
  const { uri } = await turnOnTwoFactor(owner);
  const visitor = open();
  await visitor.post("/sign-in/magic-link", { email: olive.email, callbackURL: "/calls?search=drain" });
  await expect.poll(() => mailbox.mails).toHaveLength(2);
  const arrived = await visitor.get(mailbox.mails[1]?.link ?? "");
  const page = new URL(arrived.response.headers.get("location") ?? "");
  expect(page.pathname).toBe("/sign-in");
  expect(Object.fromEntries(page.searchParams)).toEqual({ step: "two-factor", to: "/calls?search=drain" });
  await expect(visitor.client().me.get.query()).rejects.toThrow("Sign in");
  expect((await visitor.post("/two-factor/verify-totp", { code: totp(uri) })).status).toBe(200);
  expect(await visitor.client().me.get.query()).toMatchObject({ email: olive.email });
});

test("who is let in by the provider does not get past the second factor, nor with a token that it gave them", async () => {
  const provider = await startProvider({ sub: "ed-at-plumbers", email: ed.email, email_verified: true });
  const { signUpEd, open } = await startedApi(provider.settings);
  await turnOnTwoFactor(await signUpEd(), ed);
  const visitor = open();
  expect(await signInAtProvider(visitor)).toMatch(/\/sign-in\?step=two-factor&to=%2Fcalls$/);
  await expect(visitor.client().me.get.query()).rejects.toThrow("Sign in");
  const thief = open();
  const handedIn = { provider: "oidc", idToken: { token: await provider.idToken() } };
  const refused = await thief.post("/sign-in/social", handedIn);
  expect(refused).toMatchObject({ status: 400, code: "ID_TOKEN_NOT_SUPPORTED" });
  await expect(thief.client().me.get.query()).rejects.toThrow("Sign in");
});

test("a session alone does not turn the second factor off: the password is needed", async () => {
  const { owner, auditOf } = await startedApi();
  await turnOnTwoFactor(owner);
  expect((await owner.post("/two-factor/disable", { password: "not the password" })).status).toBe(400);
  expect(await owner.client().me.get.query()).toMatchObject({ twoFactorEnabled: true });
  expect((await owner.post("/two-factor/disable", { password: olive.password })).status).toBe(200);
  expect(await owner.client().me.get.query()).toMatchObject({ twoFactorEnabled: false });
  expect(await auditOf("two-factor.disabled")).toHaveLength(1);
});
