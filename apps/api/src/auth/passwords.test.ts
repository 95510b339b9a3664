import { expect, test } from "vitest";
import { olive } from "./testing/open-browser.ts";
import { startMailbox } from "./testing/start-mailbox.ts";
import { startedApi } from "./testing/started-api.ts";

const newPassword = "quite another drain";

test("a password that is short, endless, obvious or known from a leak is refused, in a sentence each", async () => {
  const { owner } = await startedApi();
  const change = (password: string) =>
    owner.post("/change-password", { currentPassword: olive.password, newPassword: password });
  expect(await change("short")).toMatchObject({ status: 400, code: "PASSWORD_TOO_SHORT" });
  expect(await change("drain".repeat(41))).toMatchObject({ status: 400, code: "PASSWORD_TOO_LONG" });
  for (const obvious of [olive.email, "Olive Owner 2026", "1234567890", "Callhook 2026", "liverpool123"])
    expect(await change(obvious)).toMatchObject({ status: 400, code: "PASSWORD_TOO_OBVIOUS" });
  expect((await change(newPassword)).status).toBe(200);
});

test("a password may be made of anything: one alphabet, spaces, emoji, two hundred characters of it", async () => {
  const { owner } = await startedApi();
  let currentPassword = olive.password;
  for (const chosen of [
    "twelve wordsss",
    "日本語のパスワードです",
    "🧰🚿🧰🚿🔧 drains",
    "ab cd ".repeat(33) + "zz",
  ]) {
    const changed = await owner.post("/change-password", { currentPassword, newPassword: chosen });
    expect(changed.status, chosen).toBe(200);
    currentPassword = chosen;
  }
});

test("a new password ends every other session at once, for whoever knew the old one may hold it", async () => {
  const { owner, open } = await startedApi();
  const thief = open();
  await thief.post("/sign-in/email", olive);
  expect(await thief.client().me.get.query()).toMatchObject({ email: olive.email });
  const changing = { currentPassword: olive.password, newPassword, revokeOtherSessions: false };
  expect((await owner.post("/change-password", changing)).status).toBe(200);
  await expect(thief.client().me.get.query()).rejects.toThrow("Sign in");
  expect(await owner.client().me.get.query()).toMatchObject({ email: olive.email });
});

test("a session alone does not change the password: the old one is needed", async () => {
  const { owner } = await startedApi();
  const changing = { currentPassword: "not the password", newPassword };
  expect(await owner.post("/change-password", changing)).toMatchObject({
    status: 400,
    code: "INVALID_PASSWORD",
  });
});

test("a forgotten password is chosen anew by a mailed link, once, and ends all sessions", async () => {
  const mailbox = await startMailbox();
  const { owner, open } = await startedApi(mailbox.settings);
  const visitor = open();
  await visitor.post("/request-password-reset", { email: olive.email });
  await expect
    .poll(() => mailbox.mails.map(({ subject }) => subject))
    .toContain("Choose a new password for Callhook");
  const mail = mailbox.mails.find(({ subject }) => subject.startsWith("Choose"));
  expect(mail).toMatchObject({ to: olive.email, from: "callhook@plumber.example" });
  const link = new URL(mail?.link ?? "");
  expect(link.pathname).toBe("/reset-password");
  const resetting = { token: link.searchParams.get("token"), newPassword };
  for (const obvious of [olive.email, "liverpool123"]) {
    const refused = await visitor.post("/reset-password", { ...resetting, newPassword: obvious });
    expect(refused).toMatchObject({ status: 400, code: "PASSWORD_TOO_OBVIOUS" });
  }
  expect((await visitor.post("/reset-password", resetting)).status).toBe(200);
  expect(await visitor.post("/reset-password", resetting)).toMatchObject({
    status: 400,
    code: "INVALID_TOKEN",
  });
  await expect(owner.client().me.get.query()).rejects.toThrow("Sign in");
  expect((await visitor.post("/sign-in/email", olive)).status).toBe(401);
  expect((await visitor.post("/sign-in/email", { ...olive, password: newPassword })).status).toBe(200);
});

test("what does not tell whether an account exists: wrong passwords, unknown addresses, forgotten passwords", async () => {
  const mailbox = await startMailbox();
  const { open } = await startedApi(mailbox.settings);
  const visitor = open();
  const unknown = "nobody@plumber.example";
  const password = "not the password";
  const [known, stranger] = await Promise.all([
    visitor.post("/sign-in/email", { email: olive.email, password }),
    visitor.post("/sign-in/email", { email: unknown, password }),
  ]);
  expect(known.status).toBe(401);
  expect([stranger.status, stranger.body]).toEqual([known.status, known.body]);
  for (const path of ["/request-password-reset", "/sign-in/magic-link", "/send-verification-email"]) {
    const answers = await Promise.all([olive.email, unknown].map((email) => open().post(path, { email })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  }
  await expect.poll(() => mailbox.mails.length).toBeGreaterThan(2);
  expect(mailbox.mails.filter(({ to }) => to === unknown)).toEqual([]);
});
