import { addInvitation } from "@callhook/db/testing";
import { pino } from "pino";
import { z } from "zod";
import { expect, test } from "vitest";
import { ed, olive } from "./testing/open-browser.ts";
import { startMailbox } from "./testing/start-mailbox.ts";
import { startedApi } from "./testing/started-api.ts";

test("a mailed link signs in once, and leads to where it was asked for", async () => {
  const mailbox = await startMailbox();
  const { signUpEd, open, auditOf } = await startedApi(mailbox.settings);
  await signUpEd();
  const visitor = open();
  await visitor.post("/sign-in/magic-link", { email: ed.email.toUpperCase(), callbackURL: "/calls" });
  await expect.poll(() => mailbox.mails.find(({ to }) => to === ed.email)).toBeDefined();
  // Nothing else: an invitation has already shown that the address is theirs.
  const sent = mailbox.mails.filter(({ to }) => to === ed.email);
  expect(sent).toHaveLength(1);
  const link = sent[0]?.link ?? "";
  const arrived = await visitor.get(link);
  expect(arrived.status).toBe(302);
  expect(new URL(arrived.response.headers.get("location") ?? "").pathname).toBe("/calls");
  expect(await visitor.client().me.get.query()).toMatchObject({ email: ed.email });
  expect((await auditOf("session.started")).at(-1)).toMatchObject({ details: { how: "link" } });
  const again = open();
  expect((await again.get(link)).response.headers.get("location")).toContain("error=INVALID_TOKEN");
  await expect(again.client().me.get.query()).rejects.toThrow("Sign in");
});

test("whoever guesses links is stopped after ten a minute, whatever they guess", async () => {
  const { open } = await startedApi();
  const visitor = open();
  const statuses: number[] = [];
  for (let guess = 0; guess < 11; guess += 1) {
    statuses.push((await visitor.get(`/api/auth/magic-link/verify?token=${"a".repeat(31)}${guess}`)).status);
  }
  expect(statuses.slice(0, 10)).not.toContain(429);
  expect(statuses.at(-1)).toBe(429);
});

test("an owner who has not confirmed their address yet keeps their password when they sign in by a link", async () => {
  const mailbox = await startMailbox();
  const { open } = await startedApi(mailbox.settings);
  const visitor = open();
  await visitor.post("/sign-in/magic-link", { email: olive.email, callbackURL: "/" });
  await expect.poll(() => mailbox.mails.find(({ subject }) => subject.includes("sign in"))).toBeDefined();
  await visitor.get(mailbox.mails.find(({ subject }) => subject.includes("sign in"))?.link ?? "");
  expect(await visitor.client().me.get.query()).toMatchObject({ email: olive.email, emailVerified: true });
  expect((await open().post("/sign-in/email", olive)).status).toBe(200);
});

test("the owner confirms their address by the mail that they get when they sign up", async () => {
  const mailbox = await startMailbox();
  const { owner } = await startedApi(mailbox.settings);
  expect(await owner.client().me.get.query()).toMatchObject({ emailVerified: false });
  await expect.poll(() => mailbox.mails).toMatchObject([{ to: olive.email, subject: /Confirm/ }]);
  const confirmed = await owner.get(mailbox.mails[0]?.link ?? "");
  expect(confirmed.response.headers.get("location")).toBe("/verify-email");
  expect(await owner.client().me.get.query()).toMatchObject({ emailVerified: true });
});

test("the invited get an account by a link, and nobody else does", async () => {
  const mailbox = await startMailbox();
  const { open, database } = await startedApi(mailbox.settings);
  await addInvitation({ database, email: ed.email });
  const invited = open();
  await Promise.all([
    invited.post("/sign-in/magic-link", { email: ed.email }),
    invited.post("/sign-in/magic-link", { email: "stranger@plumber.example" }),
  ]);
  await expect.poll(() => mailbox.mails.find(({ to }) => to === ed.email)).toBeDefined();
  await invited.get(mailbox.mails.find(({ to }) => to === ed.email)?.link ?? "");
  expect(await invited.client().me.get.query()).toMatchObject({
    name: "ed",
    emailVerified: true,
    workspaces: [],
  });
  expect(mailbox.mails.filter(({ to }) => to.startsWith("stranger"))).toEqual([]);
});

test("without a mail server each mail is in the console, with its link", async () => {
  const notices: string[] = [];
  const line = z.object({ notice: z.string() });
  const logger = pino(
    {},
    {
      write: (text) => {
        const parsed = line.safeParse(JSON.parse(text));
        if (parsed.success) notices.push(parsed.data.notice);
      },
    },
  );
  const { open } = await startedApi({}, logger);
  const visitor = open();
  await visitor.post("/sign-in/magic-link", { email: olive.email, callbackURL: "/" });
  await expect.poll(() => notices).toHaveLength(1);
  expect(notices[0]).toContain(`Mail to ${olive.email}: Your link to sign in to Callhook`);
  await visitor.get(/https?:\/\/\S+/.exec(notices[0] ?? "")?.[0] ?? "/");
  expect(await visitor.client().me.get.query()).toMatchObject({ email: olive.email });
});

test("a mail server that is gone fails no sign-in page, and tells the operator", async () => {
  const lines: string[] = [];
  const logger = pino({}, { write: (text) => void lines.push(text) });
  const settings = { SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "a@b.example" };
  const { open } = await startedApi(settings, logger);
  expect((await open().post("/request-password-reset", { email: olive.email })).status).toBe(200);
  await expect.poll(() => lines.join("")).toContain("a mail could not be sent");
});
