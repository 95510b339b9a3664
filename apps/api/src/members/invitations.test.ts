import { expect, onTestFinished, test } from "vitest";
import { ed } from "../auth/testing/open-browser.ts";
import { startMailbox } from "../auth/testing/start-mailbox.ts";
import { withInvitation } from "../auth/testing/with-invitation.ts";
import { createTestClient, refusalOf, startApi } from "../testing/start-api.ts";
import { aTeam, showing, tokenOf } from "./testing/a-team.ts";

const invitation = { email: ed.email, role: "editor" } as const;

test("an invitation works without a mail server: the link is answered, and lets in who was invited", async () => {
  const { client, open, url } = await aTeam();
  const invited = await client.members.invite.mutate({ ...invitation, email: ` ${ed.email.toUpperCase()}` });
  expect(invited).toEqual({
    invitationId: expect.any(String),
    link: expect.stringContaining(`${url}/invitations/`),
    sentByMail: false,
  });
  const visitor = createTestClient({ origin: url });
  const token = tokenOf(invited.link);
  expect(await visitor.members.invitation.query({ token })).toEqual({
    workspaceName: "My business",
    ...invitation,
    expiresAt: expect.any(String),
    hasAccount: false,
  });
  const browser = open();
  await browser.post("/sign-up/email", ed, withInvitation(token));
  expect((await browser.client().me.get.query()).workspaces).toMatchObject([{ role: "editor" }]);
  expect((await client.members.invitations.query({})).items).toEqual([]);
});

test("with a mail server the link is mailed too, and leads to where the dashboard is open", async () => {
  const mailbox = await startMailbox();
  const { client } = await aTeam(mailbox.settings);
  const { link, sentByMail } = await client.members.invite.mutate(invitation);
  expect(sentByMail).toBe(true);
  const mail = mailbox.mails.find(({ to }) => to === ed.email);
  expect(mail?.text).toContain("My business");
  expect(mail?.link).toContain(link);
});

test("nobody has a stranger's mailbox filled by inviting them again and again, and others are still invited", async () => {
  const mailbox = await startMailbox();
  const { client } = await aTeam(mailbox.settings);
  const invite = (email: string) => client.members.invite.mutate({ ...invitation, email });
  for (let time = 0; time < 3; time += 1) await invite(ed.email);
  expect(await refusalOf(invite(ed.email))).toMatchObject({ code: "rate-limited", status: 429 });
  expect(mailbox.mails.filter(({ to }) => to === ed.email)).toHaveLength(3);
  expect(await invite("someone.else@plumber.example")).toMatchObject({ sentByMail: true });
});

test("a mail that cannot be sent is no reason to refuse: the link can be handed over", async () => {
  const { client } = await aTeam({ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "callhook@example.com" });
  const sent = await client.members.invite.mutate(invitation);
  expect(sent).toMatchObject({ link: expect.stringContaining("/invitations/"), sentByMail: false });
});

test("links lead to PUBLIC_URL wherever the request came in", async () => {
  const api = await startApi({ PUBLIC_URL: "https://callhook.example.com" });
  onTestFinished(() => api.close());
  const { link } = await api.client.members.invite.mutate(invitation);
  expect(link).toMatch(/^https:\/\/callhook\.example\.com\/invitations\/[\w-]{43}$/);
});

test("a link that is wrong, renewed, revoked or used is refused in the same words, to visitors and to people", async () => {
  const { client, open, url, join } = await aTeam();
  const visitor = createTestClient({ origin: url });
  const person = (await join("viewer")).browser.client();
  const first = await client.members.invite.mutate(invitation);
  const { invitationId } = first;
  const renewed = await client.members.renewInvitation.mutate({ invitationId });
  expect(await visitor.members.invitation.query({ token: tokenOf(renewed.link) })).toMatchObject(invitation);
  await client.members.revokeInvitation.mutate({ invitationId });
  const used = await client.members.invite.mutate(invitation);
  await open().post("/sign-up/email", ed, withInvitation(tokenOf(used.link)));

  const wrong = await refusalOf(visitor.members.invitation.query({ token: "wrong" }));
  expect(wrong).toMatchObject({ code: "not-found", status: 404 });
  for (const { link } of [first, renewed, used]) {
    const token = tokenOf(link);
    expect(await refusalOf(visitor.members.invitation.query({ token }))).toEqual(wrong);
    expect(await refusalOf(person.members.acceptInvitation.mutate({ token }))).toEqual(wrong);
  }
});

test("somebody signed in as another person is told whose invitation it is, and gets in nowhere", async () => {
  const { client, join } = await aTeam();
  const viewer = (await join("viewer")).browser.client();
  const { link } = await client.members.invite.mutate(invitation);
  const token = tokenOf(link);
  expect(await refusalOf(viewer.members.acceptInvitation.mutate({ token }))).toMatchObject({
    code: "not-allowed",
    message: expect.stringContaining(ed.email),
  });
  const { workspaces } = await viewer.me.get.query();
  expect(workspaces).toMatchObject([{ role: "viewer" }]);
});

test("whoever has an account joins a second workspace by accepting", async () => {
  const { client, owner, signUpEd, url } = await aTeam();
  const browser = await signUpEd();
  const { id } = await client.workspace.create.mutate({ name: "Second" });
  const second = showing({ api: { url }, browser: owner, workspaceId: id });
  const { link } = await second.members.invite.mutate({ ...invitation, role: "viewer" });
  const token = tokenOf(link);
  const visitor = createTestClient({ origin: url });
  expect(await visitor.members.invitation.query({ token })).toMatchObject({ hasAccount: true });
  expect(await browser.client().members.acceptInvitation.mutate({ token })).toEqual({ workspaceId: id });
  expect((await browser.client().me.get.query()).workspaces).toMatchObject([
    { workspaceId: "default", role: "editor" },
    { workspaceId: id, role: "viewer" },
  ]);
});

test("an address that is none is refused at its field", async () => {
  const { client } = await aTeam();
  const refusal = await refusalOf(client.members.invite.mutate({ email: "anna", role: "viewer" }));
  expect(refusal).toMatchObject({ code: "invalid-input", paths: ["email"] });
});
