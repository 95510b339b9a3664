import { expect, test } from "vitest";
import { tokenOf } from "../members/testing/a-team.ts";
import { ed } from "./testing/open-browser.ts";
import { signInAtProvider, startProvider } from "./testing/start-provider.ts";
import { startMailbox } from "./testing/start-mailbox.ts";
import { startedApi } from "./testing/started-api.ts";
import { withInvitation } from "./testing/with-invitation.ts";

const invitation = { email: ed.email, role: "viewer" } as const;
const theirs = { sub: "ed-at-plumbers", email: ed.email, email_verified: true, name: ed.name };

async function invitedByMail() {
  const mailbox = await startMailbox();
  const provider = await startProvider(theirs);
  const api = await startedApi({ ...mailbox.settings, ...provider.settings });
  const { link } = await api.owner.client().members.invite.mutate(invitation);
  const mailed = (subject: string) =>
    mailbox.mails.find((mail) => mail.to === ed.email && mail.subject.includes(subject))?.link ?? "";
  return { ...api, mailed, answeredToken: tokenOf(link) };
}

test("who comes by the mailed invitation is known to have its address, and may use a provider at once", async () => {
  const { open, mailed } = await invitedByMail();
  const invited = open();
  const mailedToken = tokenOf(mailed("You are invited"));
  expect(mailedToken).toMatch(/^[\w-]{43}~[\w-]{43}$/);
  await invited.post("/sign-up/email", ed, withInvitation(mailedToken));
  expect(await invited.client().me.get.query()).toMatchObject({ emailVerified: true });
  expect(await signInAtProvider(open())).toBe("/calls");
});

/**
 * The attack: an admin of any workspace invites an address, makes the account by the link that they are answered, and
 * keeps its password. Later its owner is invited elsewhere, signs in by a link or a provider, and two are in there.
 */
test("who made an account for the address of somebody else is out of it once that one signs in", async () => {
  const { open, mailed, answeredToken } = await invitedByMail();
  const thief = open();
  expect((await thief.post("/sign-up/email", ed, withInvitation(answeredToken))).status).toBe(200);
  expect(await thief.client().me.get.query()).toMatchObject({ email: ed.email, emailVerified: false });
  const locking = await thief.post("/two-factor/enable", { password: ed.password });
  expect(locking).toMatchObject({ status: 403, code: "EMAIL_NOT_VERIFIED" });

  const visitor = open();
  expect(await signInAtProvider(visitor)).toMatch(/^\/sign-in\?error=account_not_linked/);
  await visitor.post("/sign-in/magic-link", { email: ed.email, callbackURL: "/" });
  await expect.poll(() => mailed("link to sign in")).not.toBe("");
  await visitor.get(mailed("link to sign in"));
  expect(await visitor.client().me.get.query()).toMatchObject({ email: ed.email, emailVerified: true });

  await expect(thief.client().me.get.query()).rejects.toThrow("Sign in");
  expect((await open().post("/sign-in/email", ed)).status).toBe(401);
});

test("a signature that was made up proves nothing, and keeps nobody out", async () => {
  const { open, answeredToken } = await invitedByMail();
  const invited = open();
  const madeUp = `${answeredToken}~${"a".repeat(43)}`;
  expect(await open().client().members.invitation.query({ token: madeUp })).toMatchObject(invitation);
  expect((await invited.post("/sign-up/email", ed, withInvitation(madeUp))).status).toBe(200);
  expect(await invited.client().me.get.query()).toMatchObject({ emailVerified: false });
});
